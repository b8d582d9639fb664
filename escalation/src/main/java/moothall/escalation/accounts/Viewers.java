package moothall.escalation.accounts;

import java.util.Optional;
import moothall.escalation.access.Viewer;

/** Who somebody is at this moment, whatever was true when they signed in. */
public interface Viewers {

  /** Empty if there is no account and no token of that name any more, or it is suspended. */
  Optional<Viewer> named(String name);
}
