package moothall.service.health;

/** Gauges by page from which the health of the pages is read; 0 where all is well. */
public final class PageGauges {

  /** 1 while a platform refuses our sign-in for a page, or there is none. */
  public static final String SIGN_IN_BROKEN = "moothall.page.sign.in.broken";

  /** How many secrets an approved page lacks. */
  public static final String SECRET_MISSING = "moothall.page.secret.missing";

  private PageGauges() {}
}
