package moothall.escalation.accounts;

import java.util.Collection;
import java.util.Optional;
import moothall.escalation.store.AddedAccount;

/**
 * Who was added in the console and has chosen a password. They only ever become more, but at a
 * start: nobody is gone who is said to be there.
 */
interface Joined {

  Optional<AddedAccount> named(String name);

  /** By name. */
  Collection<AddedAccount> all();
}
