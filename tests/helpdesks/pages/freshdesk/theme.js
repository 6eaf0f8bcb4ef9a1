// Runs before the first paint. `?theme=` wins over the last choice; without either the system decides.
{
  const query = new URL(location.href).searchParams;
  const theme = query.get('theme') ?? localStorage.getItem('practice-theme');
  if (theme === 'dark' || theme === 'light') document.documentElement.classList.add(`theme-${theme}`);
  document.documentElement.lang = query.get('lang') === 'es' ? 'es' : 'en';
}
