package moothall.escalation.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Believes an ID token or does not: signed with a key of the provider's, by it, for us, now, for
 * this sign-in. Then reads who it is. What it holds is neither logged nor kept.
 */
@Singleton
final class IdTokens {

  private static final Logger LOG = LoggerFactory.getLogger(IdTokens.class);

  /** How far the provider's clock may be from ours. */
  static final Duration SKEW = Duration.ofSeconds(60);

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_SUBJECT = 255;

  /** With a key of which only the provider has the private half; nothing unsigned, no HMAC. */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  private final OidcSettings settings;

  IdTokens(OidcSettings settings) {
    this.settings = settings;
  }

  Answer read(Known known, JWT token, String nonce) {
    String client = settings.on().clientId();
    IDTokenValidator validator =
        new IDTokenValidator(
            new Issuer(settings.issuer()),
            new ClientID(client),
            new JWSVerificationKeySelector<>(ALGORITHMS, known.keys()),
            null);
    validator.setMaxClockSkew(Math.toIntExact(SKEW.toSeconds()));
    try {
      return who(validator.validate(token, new Nonce(nonce)));
    } catch (KeySourceException e) {
      LOG.warn(
          "the keys of the council's sign-in cannot be had ({})", e.getClass().getSimpleName());
      return new Answer.NoAnswer();
    } catch (BadJOSEException e) {
      return new Answer.Bad(Why.BAD_TOKEN, withoutItsValues(e.getMessage()));
    } catch (JOSEException e) {
      return new Answer.Bad(Why.BAD_TOKEN, e.getClass().getSimpleName());
    }
  }

  /** The library's sentences have values of the token behind a colon, where they have any. */
  private static String withoutItsValues(@Nullable String message) {
    String text = Objects.requireNonNullElse(message, "");
    int colon = text.indexOf(':');
    return colon < 0 || text.startsWith("Signed JWT rejected") ? text : text.substring(0, colon);
  }

  private Answer who(IDTokenClaimsSet claims) {
    String subject = text(claims, settings.config().subjectClaim());
    String called = plain(text(claims, settings.config().nameClaim()));
    if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
      return new Answer.Bad(Why.NOBODY, "by the claim " + settings.config().subjectClaim());
    }
    if (called.isEmpty() || called.length() > LONGEST_NAME) {
      return new Answer.Bad(Why.NOBODY, "by the claim " + settings.config().nameClaim());
    }
    Optional<Instant> at =
        Optional.ofNullable(claims.getAuthenticationTime())
            .map(Date::toInstant)
            .filter(Instant.EPOCH::isBefore);
    String claim = settings.config().rolesClaim();
    Optional<List<String>> groups = groups(claims.getClaim(claim));
    if (isLeftOut(claims, claim)) {
      return new Answer.WithoutGroups(
          new Shown(subject, called, Set.of(), at), Why.TOO_MANY_GROUPS, "");
    }
    if (groups.isEmpty()) {
      return new Answer.WithoutGroups(
          new Shown(subject, called, Set.of(), at), Why.NO_GROUPS, claim);
    }
    return new Answer.Good(
        new Shown(subject, called, settings.on().mapping().roles(groups.get()), at));
  }

  /** Some providers send a single one without brackets. */
  private static Optional<List<String>> groups(@Nullable Object claim) {
    return switch (claim) {
      case String one -> Optional.of(List.of(one));
      case Collection<?> several when several.stream().allMatch(String.class::isInstance) ->
          Optional.of(several.stream().map(String.class::cast).toList());
      case null, default -> Optional.empty();
    };
  }

  /** Entra's way of saying that there are more than fit, whatever of them is there. */
  private static boolean isLeftOut(IDTokenClaimsSet claims, String claim) {
    boolean elsewhere =
        claims.getClaim("_claim_names") instanceof Map<?, ?> names && names.containsKey(claim);
    Object has = claims.getClaim("hasgroups");
    return elsewhere
        || (claim.equals("groups") && has != null && String.valueOf(has).equals("true"));
  }

  private static String text(IDTokenClaimsSet claims, String name) {
    return claims.getClaim(name) instanceof String text ? text : "";
  }

  /** What could make two names look like one, or a page say what nobody wrote, is not in it. */
  static String plain(String name) {
    StringBuilder kept = new StringBuilder();
    Normalizer.normalize(name, Normalizer.Form.NFKC)
        .codePoints()
        .map(it -> Character.isSpaceChar(it) ? ' ' : it)
        .filter(it ->
            Character.isLetterOrDigit(it)
                || " .'’-_@,()&".indexOf(it) >= 0
                || Character.getType(it) == Character.NON_SPACING_MARK)
        .filter(it -> !isInvisible(it))
        .forEach(kept::appendCodePoint);
    // Once more: what stood between two characters may have kept them from becoming one.
    return Normalizer.normalize(kept, Normalizer.Form.NFKC).strip().replaceAll(" {2,}", " ");
  }

  /**
   * Letters and marks that nobody sees: those of Unicode's default ignorable code points, Hangul's
   * fillers and the selectors of variations among them.
   */
  private static boolean isInvisible(int it) {
    return switch (it) {
      case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0 -> true;
      default ->
          (it >= 0x180B && it <= 0x180F)
              || (it >= 0xFE00 && it <= 0xFE0F)
              || (it >= 0xE0000 && it <= 0xE0FFF);
    };
  }
}
