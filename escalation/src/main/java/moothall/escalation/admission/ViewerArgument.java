package moothall.escalation.admission;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;
import moothall.escalation.access.Viewer;

/** Hands an endpoint whoever was let in. */
@Singleton
final class ViewerArgument implements TypedRequestArgumentBinder<Viewer> {

  private static final Argument<Viewer> TYPE = Argument.of(Viewer.class);

  @Override
  public Argument<Viewer> argumentType() {
    return TYPE;
  }

  @Override
  public BindingResult<Viewer> bind(
      ArgumentConversionContext<Viewer> context, HttpRequest<?> request) {
    Optional<Viewer> viewer = LetIn.viewer(request);
    return () -> viewer;
  }
}
