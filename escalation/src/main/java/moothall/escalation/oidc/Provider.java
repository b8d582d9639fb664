package moothall.escalation.oidc;

import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import moothall.service.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the council's provider who somebody is: authorization code with PKCE, state and nonce. */
@Singleton
public final class Provider {

  private static final Logger LOG = LoggerFactory.getLogger(Provider.class);

  private final OidcSettings settings;
  private final Discovery discovery;
  private final IdTokens tokens;
  private final Secrets secrets;
  private final Optional<BoundedSender> sender;

  Provider(OidcSettings settings, Discovery discovery, IdTokens tokens, Secrets secrets) {
    this.settings = settings;
    this.discovery = discovery;
    this.tokens = tokens;
    this.secrets = secrets;
    this.sender =
        settings.isOn()
            ? Optional.of(new BoundedSender(settings.on().issuer(), settings.config().deadline()))
            : Optional.empty();
  }

  /** What one sign-in has that no other has; whoever has it all could end that sign-in. */
  public record Secretly(String state, String nonce, String verifier) {

    /** Random, 256 bits each. */
    public static Secretly random() {
      return new Secretly(
          new State(32).getValue(), new Nonce(32).getValue(), new CodeVerifier().getValue());
    }

    /** Never prints them. */
    @Override
    public String toString() {
      return "Secretly";
    }
  }

  /**
   * Where to send somebody's browser; empty if the provider does not answer.
   *
   * @param again whether the provider has to ask them, also where it knows them
   */
  public Optional<URI> address(Secretly its, boolean again) {
    return discovery
        .now(sender())
        .map(known -> {
          Scope scope = new Scope(settings.config().scopes().toArray(String[]::new));
          scope.add("openid");
          AuthenticationRequest.Builder request =
              new AuthenticationRequest.Builder(
                      new ResponseType(ResponseType.Value.CODE), scope, client(), settings.done())
                  .endpointURI(known.metadata().getAuthorizationEndpointURI())
                  .state(new State(its.state()))
                  .nonce(new Nonce(its.nonce()))
                  .codeChallenge(new CodeVerifier(its.verifier()), CodeChallengeMethod.S256);
          if (again) {
            request.prompt(new Prompt(Prompt.Type.LOGIN)).maxAge(0);
          }
          return request.build().toURI();
        });
  }

  /** Turns the code that somebody's browser brought into who they are. */
  public Answer redeem(String code, Secretly its) {
    BoundedSender sender = sender();
    Optional<Known> known = discovery.now(sender);
    if (known.isEmpty()) {
      return new Answer.NoAnswer();
    }
    OIDCProviderMetadata metadata = known.get().metadata();
    try {
      TokenRequest request =
          new TokenRequest.Builder(
                  metadata.getTokenEndpointURI(),
                  authentication(metadata),
                  new AuthorizationCodeGrant(
                      new AuthorizationCode(code),
                      settings.done(),
                      new CodeVerifier(its.verifier())))
              .build();
      HTTPResponse answered = request.toHTTPRequest().send(sender);
      int status = answered.getStatusCode();
      if (status >= 500 || status == 429) {
        LOG.warn("the token endpoint of the council's sign-in answered with status {}", status);
        return new Answer.NoAnswer();
      }
      TokenResponse response = OIDCTokenResponseParser.parse(answered);
      if (response instanceof OIDCTokenResponse given) {
        JWT token = given.getOIDCTokens().getIDToken();
        return tokens.read(known.get(), token, its.nonce());
      }
      return new Answer.Bad(Why.DENIED, "the code, with status " + status);
    } catch (IOException e) {
      LOG.warn("the token endpoint of the council's sign-in {}", e.getMessage());
      return new Answer.NoAnswer();
    } catch (ParseException e) {
      return new Answer.Bad(Why.BAD_TOKEN, "the token endpoint's answer holds none");
    }
  }

  /** Where somebody signs out of everything of the council's; empty if it offers none. */
  public Optional<URI> signOut(URI back) {
    return discovery
        .now(sender())
        .flatMap(it -> Optional.ofNullable(it.metadata().getEndSessionEndpointURI()))
        .filter(sender()::isAtTheIssuer)
        .map(it -> new LogoutRequest(it, null, null, client(), back, null, null).toURI());
  }

  /** Whether it offers that, as far as is known without asking. */
  public boolean offersSignOut() {
    return discovery
        .last()
        .filter(it -> sender().isAtTheIssuer(it.metadata().getEndSessionEndpointURI()))
        .isPresent();
  }

  private ClientAuthentication authentication(OIDCProviderMetadata metadata) {
    Secret secret =
        new Secret(
            secrets
                .find(settings.config().clientSecret())
                .map(it -> new String(it, StandardCharsets.UTF_8))
                .orElse(""));
    List<ClientAuthenticationMethod> offered = metadata.getTokenEndpointAuthMethods();
    boolean basic =
        offered == null || offered.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    return basic ? new ClientSecretBasic(client(), secret) : new ClientSecretPost(client(), secret);
  }

  private ClientID client() {
    return new ClientID(settings.on().clientId());
  }

  private BoundedSender sender() {
    return sender.orElseThrow(() -> new IllegalStateException("the council's sign-in is off"));
  }
}
