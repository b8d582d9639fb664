package moothall.moderation.topology;

import java.util.List;
import java.util.Map;
import moothall.schemas.DeadLetter;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where records go that cannot be processed: to the dead letters, with their original bytes,
 * counted and logged without a word of their content.
 */
final class Quarantine {

  static final String UNDECODABLE = "undecodable";
  static final String UNPROCESSABLE = "unprocessable";
  static final String TOO_LARGE = "too-large";

  private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);

  private QuarantineListener listener = QuarantineListener.UNHEARD;

  void configure(Map<String, ?> settings) {
    if (settings.get(QuarantineListener.SETTING) instanceof QuarantineListener configured) {
      listener = configured;
    }
  }

  List<ProducerRecord<byte[], byte[]>> setAside(
      ErrorHandlerContext context, String reason, Throwable cause) {
    return setAside(context, context.sourceRawKey(), context.sourceRawValue(), reason, cause);
  }

  List<ProducerRecord<byte[], byte[]>> setAside(
      ErrorHandlerContext context,
      byte @Nullable [] key,
      byte @Nullable [] value,
      String reason,
      Throwable cause) {
    String origin = context.topic() + "/" + context.partition() + "/" + context.offset();
    String kind = cause.getClass().getSimpleName();
    LOG.warn("set aside {}: {} ({})", origin, reason, kind);
    listener.setAside(reason);
    String detail = "moderation could not process the record: " + reason + " (" + kind + ")";
    return List.of(new DeadLetter(key, value, origin, reason, detail).toRecord());
  }
}
