# The server in a container: nothing of the build but the packages it needs, no root, no writing.
#
#   docker build --tag inkdigit .
#   docker run --read-only --publish 8080:8080 inkdigit

FROM node:24-slim AS build
WORKDIR /build
COPY . .
RUN npx --yes pnpm@10.34.9 install --frozen-lockfile && npx --yes pnpm@10.34.9 build
# As it would be published, so that what is only needed for training and building stays behind.
RUN mkdir /packs /app \
  && for package in packages/* apps/cli; do \
       (cd "$package" && npx --yes pnpm@10.34.9 pack --pack-destination /packs) || exit 1; \
     done \
  && cd /app && npm init --yes > /dev/null && npm install --omit=dev /packs/*.tgz

FROM node:24-slim
ENV NODE_ENV=production
COPY --from=build --chown=root:root /app /app
USER node
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8080/readyz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node is process 1: it gets the signal to end itself, and finishes what it has begun.
STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "/app/node_modules/inkdigit/dist/bin.js"]
CMD ["serve", "--host", "0.0.0.0"]
