package moothall.service.health;

import io.micronaut.management.health.indicator.HealthResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Everything that one indicator has to say, once it has said it. */
final class Answers implements Subscriber<HealthResult> {

  private final List<HealthResult> heard = new ArrayList<>();
  private final CompletableFuture<List<HealthResult>> all = new CompletableFuture<>();

  CompletableFuture<List<HealthResult>> all() {
    return all;
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(HealthResult result) {
    heard.add(result);
  }

  @Override
  public void onError(Throwable trouble) {
    all.completeExceptionally(trouble);
  }

  @Override
  public void onComplete() {
    all.complete(List.copyOf(heard));
  }
}
