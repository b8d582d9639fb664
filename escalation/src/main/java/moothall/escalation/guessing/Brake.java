package moothall.escalation.guessing;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;

/**
 * Makes those who guess wait, by account and by address, in memory of a fixed size. Nobody is
 * locked out for good, and nobody can lock out everybody: an address that waits stops no account at
 * which nobody has failed, and failures from elsewhere do not count at an address from which the
 * account has signed in before. A name that is no account's is treated as any other.
 */
public final class Brake {

  private static final int MOST = 10_000;
  private static final Slowdown BY_ACCOUNT =
      new Slowdown(5, Duration.ofSeconds(2), Duration.ofMinutes(5), Duration.ofHours(1));
  private static final Slowdown BY_ADDRESS =
      new Slowdown(20, Duration.ofSeconds(2), Duration.ofMinutes(5), Duration.ofHours(1));

  /** A whole council may come from one address, and most of what goes wrong is nobody's guess. */
  private static final Slowdown OF_STRANGERS =
      new Slowdown(60, Duration.ofSeconds(2), Duration.ofSeconds(30), Duration.ofHours(1));

  private final Failures accounts;
  private final Failures addresses;

  /** Pairs of address and account that have fitted. */
  private final LinkedHashSet<String> familiar = new LinkedHashSet<>();

  public Brake() {
    this(BY_ACCOUNT, BY_ADDRESS);
  }

  private Brake(Slowdown byAccount, Slowdown byAddress) {
    this.accounts = new Failures(byAccount, MOST);
    this.addresses = new Failures(byAddress, MOST);
  }

  /**
   * Of tries that say nobody's name, by their address alone. Patient, and never long: everybody
   * behind that address waits.
   */
  public static Brake ofStrangers() {
    return new Brake(OF_STRANGERS, OF_STRANGERS);
  }

  /** Who tries, from where. */
  public record Try(String name, String address) {}

  /**
   * Zero: go on, and the try counts as a failure until {@link #succeeded} says otherwise, so that
   * many at a time gain nothing. Otherwise how long to wait; nothing was counted.
   */
  public synchronized Duration begin(Try it, Instant now) {
    String account = key(it);
    Duration wait = accounts.waitFor(account, now);
    if (!accounts.isClean(account, now)) {
      Duration byAddress = addresses.waitFor(it.address(), now);
      wait = byAddress.compareTo(wait) > 0 ? byAddress : wait;
    }
    if (wait.isZero()) {
      accounts.add(account, now);
      addresses.add(it.address(), now);
    }
    return wait;
  }

  /** The account's failures are forgotten; the address's are not, but for this try. */
  public synchronized void succeeded(Try it) {
    accounts.forget(key(it));
    addresses.takeBack(it.address());
    // From now on the pair is the key, under which there may be failures too.
    familiar.addLast(pair(it));
    accounts.forget(key(it));
    if (familiar.size() > MOST) {
      familiar.removeFirst();
    }
  }

  /** The try was none after all; what went wrong before stands. */
  public synchronized void takeBack(Try it) {
    accounts.takeBack(key(it));
    addresses.takeBack(it.address());
  }

  /** How long the next try has to wait from now on. */
  public synchronized Duration waitAfter(Try it, Instant now) {
    return accounts.waitFor(key(it), now);
  }

  synchronized int remembered() {
    return accounts.size() + addresses.size() + familiar.size();
  }

  private String key(Try it) {
    // Whatever is typed as a name is no pair: the two begin differently.
    return familiar.contains(pair(it)) ? pair(it) : "name " + it.name();
  }

  private static String pair(Try it) {
    // No address holds a space.
    return "pair " + it.address() + " " + it.name();
  }
}
