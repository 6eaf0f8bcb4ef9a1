import { defineConfig } from 'wxt';

/**
 * The manifest asks for the two helpdesks and nothing else. A team's own endpoint and a helpdesk on its own domain are
 * granted one by one, from the options page, through `optional_host_permissions`.
 */
export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/module-react'],
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    short_name: 'Fairside',
    description: '__MSG_description__',
    default_locale: 'en',
    action: { default_title: '__MSG_name__' },
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'scripting'],
    host_permissions: ['https://*.zendesk.com/*', 'https://*.freshdesk.com/*'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'fairside@fairside.example',
              strict_min_version: '128.0',
              data_collection_permissions: { required: ['none'], optional: ['personalCommunications'] },
            },
          },
        }
      : { minimum_chrome_version: '121' }),
  }),
});
