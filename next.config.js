/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // A title waits for a short query at most; streamed, it may be gone for a moment whenever a page is read anew.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  devIndicators: false,
  turbopack: { root: import.meta.dirname },
  serverExternalPackages: [
    '@node-rs/argon2',
    'pg',
    '@prisma/adapter-pg',
    'linkedom',
    '@mozilla/readability',
    'sharp',
    'pino',
  ],
  headers: async () => [
    // What reads PDFs works on what strangers wrote: it may compute and fetch its own parts, and nothing else.
    {
      source: '/pdf/:path*',
      headers: [
        {
          key: 'content-security-policy',
          value: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'",
        },
      ],
    },
    {
      source: '/:path*',
      headers: [
        { key: 'x-content-type-options', value: 'nosniff' },
        { key: 'x-frame-options', value: 'DENY' },
        { key: 'referrer-policy', value: 'no-referrer' },
        { key: 'cross-origin-opener-policy', value: 'same-origin' },
        { key: 'cross-origin-resource-policy', value: 'same-origin' },
        {
          key: 'permissions-policy',
          value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
        },
        { key: 'strict-transport-security', value: 'max-age=31536000' },
      ],
    },
  ],
};

export default config;
