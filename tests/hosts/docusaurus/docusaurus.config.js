// The least of a site: two pages, so that one can be reached from the other.
export default {
  title: 'A course',
  url: 'https://example.org',
  baseUrl: '/',
  presets: [
    ['@docusaurus/preset-classic', { docs: { routeBasePath: '/' }, blog: false, theme: {} }],
  ],
};
