// Runs before the first paint, so that neither the theme nor the language is seen to change.
(() => {
  const read = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const root = document.documentElement;
  const theme = read('onrecord.theme');
  root.dataset.theme = theme === 'light' || theme === 'dark' ? theme : 'auto';
  const chosen = read('onrecord.language');
  const languages = chosen ? [chosen] : navigator.languages || [navigator.language || 'en'];
  const known = languages.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag === 'fr' || tag === 'en');
  root.lang = known || 'en';
})();
