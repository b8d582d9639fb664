package moothall.moderation.topology;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.processor.TaskId;

/** Where an invented record was when something went wrong with it. */
record FailedRecord(byte[] sourceRawKey, byte[] sourceRawValue) implements ErrorHandlerContext {

  @Override
  public String topic() {
    return "topic";
  }

  @Override
  public int partition() {
    return 3;
  }

  @Override
  public long offset() {
    return 42;
  }

  @Override
  public Headers headers() {
    return new RecordHeaders();
  }

  @Override
  public String processorNodeId() {
    return "read-comments";
  }

  @Override
  public TaskId taskId() {
    return new TaskId(0, 3);
  }

  @Override
  public long timestamp() {
    return 0;
  }
}
