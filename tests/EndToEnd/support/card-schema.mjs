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
    lang: { const: 'en' },
    msteams: { const: { width: 'Full' } },
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
      ],
    },
    action: closed('Action.Submit', {
      title: { type: 'string', minLength: 1, maxLength: 20 },
      data: {
        type: 'object', additionalProperties: false, required: ['hccbot', 'msteams'],
        properties: {
          hccbot: { type: 'object', required: ['question'] },
          msteams: { type: 'object', required: ['type', 'text', 'displayText'], properties: { type: { const: 'messageBack' } } },
        },
      },
    }, ['title', 'data']),
  },
};
