// Runs before the first paint. `?theme=` wins over the last choice; without either the page is light.
{
  const query = new URL(location.href).searchParams;
  const theme = query.get('theme') ?? localStorage.getItem('practice-theme');
  document.documentElement.dataset.theme = ['dark', 'system'].includes(theme) ? theme : 'light';
  document.documentElement.lang = query.get('lang') === 'es' ? 'es' : 'en';
}
