package moothall.escalation.actions.instagram;

import jakarta.inject.Singleton;
import moothall.escalation.actions.meta.GraphExecutor;
import moothall.escalation.actions.meta.MetaGraph;

/** Hides and shows comments on Instagram accounts, and deletes and answers them for people. */
@Singleton
final class InstagramExecutor extends GraphExecutor {

  InstagramExecutor(MetaGraph meta, InstagramConfig config) {
    super("instagram", new InstagramDialect(), config.address(), meta);
  }
}
