// Cards as Microsoft Teams shows them: its spacing, type and theme colours.
const themes = {
  light: {
    page: '#f5f5f5', text: '#252424', subtle: '#bf252424', accent: '#6264a7',
    boxes: { default: '#ffffff', emphasis: '#f9f8f7', accent: '#c7def9', good: '#ccffcc', warning: '#ffe2b2', attention: '#ffc5b2' },
    button: '#ffffff', line: '#e1dfdd',
  },
  dark: {
    page: '#1f1f1f', text: '#ffffff', subtle: '#bfffffff', accent: '#a6a7dc',
    boxes: { default: '#2d2c2c', emphasis: '#292828', accent: '#c7def9', good: '#ccffcc', warning: '#ffe2b2', attention: '#ffc5b2' },
    button: '#2d2c2c', line: '#484644', textOnColour: '#201f1f', subtleOnColour: '#2d2c2c',
  },
};

export const themeNames = Object.keys(themes);
export const pageOf = (theme) => themes[theme];

export function hostConfig(theme) {
  const colours = themes[theme];
  const sizes = { fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 }, fontWeights: { lighter: 200, default: 400, bolder: 600 } };
  const boxOf = (name) => {
    const coloured = !['default', 'emphasis'].includes(name);
    const text = (coloured && colours.textOnColour) || colours.text;
    const subtle = (coloured && colours.subtleOnColour) || colours.subtle;
    const plain = { default: text, subtle };
    return {
      backgroundColor: colours.boxes[name],
      borderColor: colours.line,
      foregroundColors: {
        default: plain, dark: plain, light: plain, accent: { default: colours.accent, subtle: colours.accent },
        good: plain, warning: plain, attention: plain,
      },
    };
  };
  const fact = { size: 'default', color: 'default', isSubtle: false, wrap: true };
  return {
    supportsInteractivity: true,
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: colours.line },
    fontTypes: {
      default: { fontFamily: "'Segoe UI', Tahoma, Geneva, Verdana, sans-serif", ...sizes },
      monospace: { fontFamily: "'Courier New', Courier, monospace", ...sizes },
    },
    textStyles: { heading: { fontType: 'default', size: 'large', weight: 'bolder', color: 'default', isSubtle: false } },
    textBlock: { headingLevel: 2 },
    containerStyles: Object.fromEntries(Object.keys(colours.boxes).map((name) => [name, boxOf(name)])),
    actions: { maxActions: 6, spacing: 'default', buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left' },
    factSet: { title: { ...fact, weight: 'bolder' }, value: { ...fact, weight: 'default' }, spacing: 16 },
    adaptiveCard: { allowCustomStyle: false },
  };
}
