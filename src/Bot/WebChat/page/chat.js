// Web Chat over the bot's own Direct Line. Its colours are those of page.css, so that a change of theme needs no redrawing.
'use strict';
(async () => {
  const { nonce } = document.currentScript;
  const samples = document.getElementById('samples');
  const phone = matchMedia('(max-width: 760px)');
  samples.open = !phone.matches;

  const gone = () => {
    const state = document.getElementById('state');
    state.textContent = state.dataset.gone;
    state.classList.add('failed');
  };

  const answer = await fetch('/v3/directline/tokens/generate', { method: 'POST' });
  const { conversationId, token } = await answer.json();

  // The data of our buttons says in Teams' words what a press says; Web Chat knows the same by other names.
  const asSaid = (action) => {
    const teams = action.type === 'WEB_CHAT/SEND_POST_BACK' ? action.payload.value?.msteams : undefined;
    return teams?.type === 'messageBack'
      ? { type: 'WEB_CHAT/SEND_MESSAGE_BACK', payload: { value: action.payload.value, text: teams.text, displayText: teams.displayText ?? teams.text } }
      : teams?.type === 'imBack' ? { type: 'WEB_CHAT/SEND_MESSAGE', payload: { text: teams.value } }
        : action;
  };
  const store = WebChat.createStore({}, () => (next) => (action) => next(asSaid(action)));

  const text = { default: 'var(--text)', subtle: 'var(--subtle)' };
  const plain = { default: text, dark: text, light: text, good: text, warning: text,
    accent: { default: 'var(--accent)', subtle: 'var(--accent)' },
    attention: { default: 'var(--attention)', subtle: 'var(--attention)' } };
  const box = (backgroundColor) => ({ backgroundColor, borderColor: 'var(--line)', foregroundColors: plain });
  const fontFamily = 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", sans-serif';
  const sizes = { fontSizes: { small: 12, default: 14, medium: 15, large: 18, extraLarge: 22 }, fontWeights: { lighter: 300, default: 400, bolder: 600 } };

  WebChat.renderWebChat({
    directLine: WebChat.createDirectLine({ token, domain: `${location.origin}/v3/directline`, webSocket: false, pollingInterval: 500 }),
    store,
    nonce,
    userID: 'person',
    locale: document.documentElement.lang,
    styleOptions: {
      accent: 'var(--accent)',
      // A long answer is read from its beginning.
      autoScrollSnapOnActivity: true,
      autoScrollSnapOnPage: true,
      backgroundColor: 'var(--page)',
      primaryFont: fontFamily,
      subtle: 'var(--subtle)',
      timestampColor: 'var(--subtle)',
      bubbleBackground: 'var(--paper)',
      bubbleBorderColor: 'var(--line)',
      bubbleBorderRadius: 8,
      bubbleTextColor: 'var(--text)',
      bubbleMaxWidth: 860,
      bubbleMinWidth: 200,
      bubbleFromUserBackground: 'var(--mine)',
      bubbleFromUserBorderColor: 'var(--line)',
      bubbleFromUserBorderRadius: 8,
      bubbleFromUserTextColor: 'var(--text)',
      hideUploadButton: true,
      sendBoxBackground: 'var(--paper)',
      sendBoxBorderTop: 'solid 1px var(--line)',
      sendBoxButtonColor: 'var(--accent)',
      sendBoxButtonShadeColor: 'var(--raised)',
      sendBoxPlaceholderColor: 'var(--subtle)',
      sendBoxTextColor: 'var(--text)',
      suggestedActionBackgroundColor: 'var(--paper)',
      suggestedActionBorderColor: 'var(--accent)',
      suggestedActionLayout: 'flow',
      suggestedActionTextColor: 'var(--accent)',
    },
    adaptiveCardsHostConfig: {
      supportsInteractivity: true,
      spacing: { small: 6, default: 10, medium: 14, large: 18, extraLarge: 22, padding: 12 },
      separator: { lineThickness: 1, lineColor: 'var(--line)' },
      fontTypes: { default: { fontFamily, ...sizes }, monospace: { fontFamily: 'ui-monospace, monospace', ...sizes } },
      containerStyles: { default: box('transparent'), emphasis: box('var(--raised)'), accent: box('var(--mine)'),
        good: box('var(--raised)'), warning: box('var(--raised)'), attention: box('var(--raised)') },
      textBlock: { headingLevel: 2 },
      factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 180 }, value: { wrap: true }, spacing: 12 },
      actions: { maxActions: 6, buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left' },
      adaptiveCard: { allowCustomStyle: false },
    },
  }, document.getElementById('chat'));

  // Web Chat itself says nothing of a line that has broken for good.
  const watch = setInterval(async () => {
    const there = await fetch(`/v3/directline/conversations/${conversationId}`, { headers: { authorization: `Bearer ${token}` } })
      .then(({ ok }) => ok, () => false);
    if (!there) {
      clearInterval(watch);
      gone();
    }
  }, 3000);

  samples.addEventListener('click', (event) => {
    const question = event.target.closest('[data-question]')?.dataset.question;
    if (question) {
      store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text: question } });
      samples.open = !phone.matches;
    }
  });
})();
