package moothall.service;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class ThirdPartyFloorTest {

  private final Logger producer =
      (Logger) LoggerFactory.getLogger("org.apache.kafka.clients.producer.KafkaProducer");
  private final Logger ours = (Logger) LoggerFactory.getLogger("moothall.ingest.publishing.Intake");

  @AfterEach
  void restore() {
    producer.setLevel(null);
    ours.setLevel(null);
  }

  @Test
  void keepsLibrariesAboveDebugWhateverIsConfigured() {
    producer.setLevel(Level.TRACE);

    assertThat(producer.isTraceEnabled()).isFalse();
    assertThat(producer.isDebugEnabled()).isFalse();
    assertThat(producer.isWarnEnabled()).isTrue();
  }

  @Test
  void leavesOurOwnLoggersFree() {
    ours.setLevel(Level.DEBUG);

    assertThat(ours.isDebugEnabled()).isTrue();
  }

  @Test
  void standsInTheConfiguration() {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();

    assertThat(context.getTurboFilterList()).hasAtLeastOneElementOfType(ThirdPartyFloor.class);
  }
}
