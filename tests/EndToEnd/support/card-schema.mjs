// The elements and members that our cards use, all of which Teams documents for version 1.5; nothing else may creep in.
const text = { type: 'string', minLength: 1 };
const spacing = { enum: ['none', 'small', 'medium', 'large', 'extraLarge', 'padding', 'default'] };
const style = { enum: ['default', 'emphasis', 'good', 'warning', 'attention', 'accent'] };
const closed = (type, members, required = []) => ({
  type: 'object',
  additionalProperties: false,
  required: ['type', ...required],
  properties: { type: { const: type }, ...members },
});
const ours = { type: 'object', additionalProperties: false, required: ['corpus'], properties: { question: text, corpus: text } };
const items = { type: 'array', minItems: 1, items: { $ref: '#/$defs/element' } };

export const cardSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['type', 'version', 'body', 'fallbackText', 'speak', 'lang'],
  properties: {
    $schema: text,
    type: { const: 'AdaptiveCard' },
    version: { const: '1.5' },
    fallbackText: text,
    speak: text,
    lang: { enum: ['en', 'de'] },
    msteams: { const: { width: 'Full' } },
    refresh: {
      type: 'object',
      additionalProperties: false,
      required: ['action', 'userIds'],
      properties: {
        action: closed('Action.Execute', {
          title: text, verb: { type: 'string', pattern: '^hccbot\\.refresh/\\d+$' },
          data: { type: 'object', additionalProperties: false, required: ['hccbot'], properties: { hccbot: ours } },
        }, ['verb', 'data']),
        userIds: { type: 'array', minItems: 1, maxItems: 60, items: text },
      },
    },
    body: items,
    actions: { type: 'array', maxItems: 6, items: { $ref: '#/$defs/action' } },
  },
  $defs: {
    element: {
      oneOf: [
        closed('TextBlock', {
          text, wrap: { const: true }, isSubtle: { type: 'boolean' }, separator: { type: 'boolean' }, spacing,
          size: { enum: ['small', 'default', 'medium', 'large'] }, weight: { enum: ['bolder', 'default'] },
          style: { enum: ['heading', 'paragraph'] },
        }, ['text', 'wrap']),
        closed('Container', { items, style, spacing, separator: { type: 'boolean' } }, ['items']),
        closed('FactSet', {
          spacing,
          facts: {
            type: 'array', minItems: 1,
            items: { type: 'object', additionalProperties: false, required: ['title', 'value'], properties: { title: text, value: text } },
          },
        }, ['facts']),
        closed('Table', {
          spacing, gridStyle: style, showGridLines: { type: 'boolean' },
          columns: {
            type: 'array', minItems: 1, maxItems: 3,
            items: { type: 'object', additionalProperties: false, properties: { type: { const: 'TableColumnDefinition' }, width: { type: 'number' } } },
          },
          rows: {
            type: 'array', minItems: 2,
            items: closed('TableRow', {
              style, cells: { type: 'array', minItems: 1, maxItems: 3, items: closed('TableCell', { items, style }, ['items']) },
            }, ['cells']),
          },
        }, ['columns', 'rows']),
        closed('ActionSet', { spacing, actions: { type: 'array', minItems: 1, maxItems: 6, items: { $ref: '#/$defs/action' } } }, ['actions']),
      ],
    },
    action: { oneOf: [{ $ref: '#/$defs/submit' }, { $ref: '#/$defs/execute' }, { $ref: '#/$defs/choose' }] },
    submit: closed('Action.Submit', {
      title: { type: 'string', minLength: 1, maxLength: 20 },
      data: {
        type: 'object', additionalProperties: false, required: ['hccbot'],
        properties: {
          hccbot: { type: 'object', minProperties: 1, properties: { question: text, corpus: text } },
          msteams: { type: 'object', required: ['type', 'text', 'displayText'], properties: { type: { const: 'messageBack' } } },
        },
      },
    }, ['title', 'data']),
    execute: closed('Action.Execute', {
      title: { type: 'string', minLength: 1, maxLength: 20 },
      verb: { type: 'string', pattern: '^hccbot\\.[a-z]+/\\d+$' },
      data: { type: 'object', additionalProperties: false, required: ['hccbot'], properties: { hccbot: ours } },
      fallback: { $ref: '#/$defs/submit' },
    }, ['title', 'verb', 'data', 'fallback']),
    choose: closed('Action.ShowCard', {
      title: { type: 'string', minLength: 1, maxLength: 20 },
      card: closed('AdaptiveCard', {
        version: { const: '1.5' },
        body: {
          type: 'array', minItems: 1, maxItems: 1,
          items: closed('Input.ChoiceSet', {
            id: { const: 'hccbotCompare' }, label: text, value: text,
            choices: {
              type: 'array', minItems: 1,
              items: { type: 'object', additionalProperties: false, required: ['title', 'value'], properties: { title: text, value: text } },
            },
          }, ['id', 'label', 'value', 'choices']),
        },
        actions: { type: 'array', minItems: 1, maxItems: 1, items: { $ref: '#/$defs/execute' } },
      }, ['body', 'actions']),
    }, ['title', 'card']),
  },
};
