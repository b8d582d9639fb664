# For tests alone: the programs that standalone embeds, started as the image postgres would start them.
ARG BASE
FROM ${BASE}
RUN echo 'postgres:x:10001:10001::/var/lib/postgresql:/usr/sbin/nologin' >>/etc/passwd \
    && mkdir -p /var/lib/postgresql \
    && chown 10001:10001 /var/lib/postgresql
COPY postgres/ /opt/postgres/
COPY postgres-run /usr/local/bin/postgres-run
ENV PGDATA=/var/lib/postgresql/data PATH=/opt/postgres/bin:/usr/local/bin:/usr/bin:/bin LANG=C.UTF-8
USER 10001:10001
EXPOSE 5432
STOPSIGNAL SIGINT
ENTRYPOINT ["/usr/local/bin/postgres-run"]
CMD ["postgres"]
