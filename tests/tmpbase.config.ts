import config from './playwright.config';

const { webServer: _, ...rest } = config;
export default { ...rest, use: { ...rest.use, baseURL: 'http://localhost:4196/' } };
