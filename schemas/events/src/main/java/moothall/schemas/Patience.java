package moothall.schemas;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaFuture;

/** How long each question to Kafka may take, and what is said when it has no answer. */
record Patience(Duration each) {

  /** A question to Kafka. */
  interface Question<T> {
    T ask() throws InterruptedException, ExecutionException, TimeoutException;
  }

  <T> T await(KafkaFuture<T> answer)
      throws InterruptedException, ExecutionException, TimeoutException {
    return answer.get(each.toMillis(), TimeUnit.MILLISECONDS);
  }

  <T> T ask(Question<T> question) {
    try {
      return question.ask();
    } catch (ExecutionException e) {
      throw new TopicsUnusableException(
          "Kafka refused to create or describe topics: " + e.getCause(), e);
    } catch (TimeoutException e) {
      throw new TopicsUnusableException(
          "Kafka did not answer within " + each.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TopicsUnusableException("interrupted while topics were checked", e);
    }
  }
}
