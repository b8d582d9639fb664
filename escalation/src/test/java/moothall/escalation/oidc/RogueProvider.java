package moothall.escalation.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A provider that gives out whatever token a test wants, right but for what the test changes. */
public final class RogueProvider implements AutoCloseable {

  private static final RSAKey FIRST = newKey("first");
  private static final RSAKey SPARE = newKey("spare");

  private final HttpServer server;
  private final AtomicInteger keysAsked = new AtomicInteger();
  private volatile RSAKey key = FIRST;
  private volatile RSAKey signs = key;
  private volatile String nonce = "";
  private volatile UnaryOperator<String> discovery = it -> it;
  private volatile UnaryOperator<JWTClaimsSet.Builder> claims = it -> it;
  private volatile String algorithm = "RS256";
  private volatile String code = "c-1";
  private volatile int tokenStatus = 200;
  private final AtomicInteger tokensAsked = new AtomicInteger();

  public RogueProvider() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/tenant/.well-known/openid-configuration",
        exchange -> answer(exchange, discovery.apply(document())));
    server.createContext("/tenant/authorize", this::authorize);
    server.createContext(
        "/tenant/keys",
        exchange -> {
          keysAsked.incrementAndGet();
          answer(exchange, new JWKSet(key.toPublicJWK()).toString());
        });
    server.createContext("/tenant/token", this::token);
    server.start();
  }

  public String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/tenant";
  }

  private String document() {
    return """
    {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
     "jwks_uri": "%1$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["pairwise"],
     "id_token_signing_alg_values_supported": ["RS256", "HS256", "none"]}
    """
        .formatted(issuer());
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> query = new TreeMap<>();
    for (String each : exchange.getRequestURI().getRawQuery().split("&", -1)) {
      String[] pair = each.split("=", 2);
      query.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
    }
    nonce = Objects.requireNonNull(query.get("nonce"));
    exchange
        .getResponseHeaders()
        .add(
            "Location",
            query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state"));
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  /** None for a code that is not, letter by letter, the one that it gave. */
  private void token(HttpExchange exchange) throws IOException {
    tokensAsked.incrementAndGet();
    String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    boolean right = List.of(asked.split("&", -1)).contains("code=" + code);
    int status = tokenStatus != 200 || right ? tokenStatus : 400;
    answer(exchange, status, status == 200 ? tokens() : "{\"error\":\"invalid_grant\"}");
  }

  private String tokens() {
    Instant now = Instant.now();
    JWTClaimsSet set =
        claims
            .apply(
                new JWTClaimsSet.Builder()
                    .issuer(issuer())
                    .audience("moothall")
                    .subject("s-1")
                    .issueTime(Date.from(now))
                    .expirationTime(Date.from(now.plusSeconds(300)))
                    .claim("nonce", nonce)
                    .claim("name", "Rae Pell")
                    .claim("groups", List.of("g-mod")))
            .build();
    try {
      return "{\"token_type\":\"Bearer\",\"access_token\":\"unused\",\"id_token\":\""
          + token(set)
          + "\"}";
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private String token(JWTClaimsSet set) throws JOSEException {
    if (algorithm.equals("none")) {
      return new PlainJWT(set).serialize();
    }
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.parse(algorithm)).keyID(signs.getKeyID()).build();
    SignedJWT token = new SignedJWT(header, set);
    // The mistake of old libraries: the public key, which everybody has, as the secret of an HMAC.
    token.sign(
        algorithm.equals("HS256")
            ? new MACSigner(key.toRSAPublicKey().getEncoded())
            : new RSASSASigner(signs));
    return token.serialize();
  }

  /** From now on its tokens differ from right ones by this. */
  void lies(UnaryOperator<JWTClaimsSet.Builder> change) {
    claims = change;
  }

  void saysOfItself(UnaryOperator<String> change) {
    discovery = change;
  }

  void signsWith(String name) {
    algorithm = name;
  }

  /** With a key of its own making under the name of a right one. */
  void signsWithAnothersKey() {
    signs = new RSAKey.Builder(SPARE).keyID(key.getKeyID()).build();
  }

  /** As providers do every few weeks. */
  void changesItsKey(String id) {
    key = newKey(id);
    signs = key;
  }

  /** Names a key that nobody can find. */
  void signsWithAKeyThatIsNowhere(String id) {
    signs = new RSAKey.Builder(SPARE).keyID(id).build();
  }

  /** With unreserved characters only. */
  void givesTheCode(String value) {
    code = value;
  }

  void answersWithStatus(int status) {
    tokenStatus = status;
  }

  int tokensAsked() {
    return tokensAsked.get();
  }

  void isHonest() {
    claims = it -> it;
    discovery = it -> it;
    algorithm = "RS256";
    signs = key;
    code = "c-1";
    tokenStatus = 200;
  }

  int keysAsked() {
    return keysAsked.get();
  }

  private static RSAKey newKey(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void answer(HttpExchange exchange, String body) throws IOException {
    answer(exchange, 200, body);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
