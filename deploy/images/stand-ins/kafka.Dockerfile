# For tests alone: Kafka's own classes of the build, started as the image apache/kafka would start them.
ARG BASE
FROM ${BASE}
RUN echo 'kafka:x:10001:10001::/tmp:/usr/sbin/nologin' >>/etc/passwd \
    && mkdir -p /etc/kafka/docker /var/lib/kafka/data \
    && chown 10001:10001 /var/lib/kafka/data
COPY runtime/ /opt/java/
COPY kafka/ /opt/kafka/
COPY kafka-run /etc/kafka/docker/run
USER 10001:10001
EXPOSE 9092
ENTRYPOINT []
CMD ["/etc/kafka/docker/run"]
