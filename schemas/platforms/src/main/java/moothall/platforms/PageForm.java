package moothall.platforms;

import java.util.Optional;

/**
 * What an entry of the page register must have on a platform.
 *
 * @param account form of the platform's own id of the page; empty where it has none
 * @param secret what the page's own secret is; empty where it needs none
 */
public record PageForm(Optional<Account> account, Optional<String> secret) {

  /**
   * The platform's own id of a page.
   *
   * @param called what people call it, to follow "expected:"
   * @param form regular expression that the whole id matches
   */
  public record Account(String called, String form) {

    public boolean fits(String account) {
      return account.matches(form);
    }
  }
}
