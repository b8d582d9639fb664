package moothall.escalation.actions.facebook;

import jakarta.inject.Singleton;
import moothall.escalation.actions.meta.GraphExecutor;
import moothall.escalation.actions.meta.MetaGraph;

/** Hides and shows comments on Facebook pages, and deletes and answers them for people. */
@Singleton
final class FacebookExecutor extends GraphExecutor {

  FacebookExecutor(MetaGraph meta, FacebookConfig config) {
    super("facebook", new FacebookDialect(), config.address(), meta);
  }
}
