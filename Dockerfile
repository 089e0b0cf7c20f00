FROM node:20-bookworm-slim AS build
# better-sqlite3 is compiled where there is no ready-made one.
RUN apt-get update && apt-get install -y --no-install-recommends python3 make g++ && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Not "npm ci", which insists that the lock names every platform's optional packages. An npm that does not know
# "allowScripts" runs all scripts: one of them would report to its maker.
RUN SCARF_ANALYTICS=false npm install --omit=dev --no-save --no-audit --no-fund
COPY LICENSE ./
COPY schemas schemas
COPY rules rules
COPY designer designer
COPY server server
RUN npm run build

FROM node:20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 CANOPY_DATA=/data
WORKDIR /app
COPY --from=build /app /app
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD node -e "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/health/ready').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"
CMD ["node", "server/cli/canopy.mjs", "serve"]
