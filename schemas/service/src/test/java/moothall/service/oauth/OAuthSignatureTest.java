package moothall.service.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import moothall.service.oauth.OAuthSignature.Parameter;
import moothall.service.oauth.OAuthSignature.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OAuthSignatureTest {

  private static final String PHOTOS = "http://photos.example.net/photos";
  private static final Shared SHARED = new Shared("kd94hf93k423kf44", "pfkkdhi9sl3r4s00");

  /** RFC 5849, 1.2: the request for a photo. */
  private static final List<Parameter> VACATION =
      parameters(
          "file=vacation.jpg",
          "size=original",
          "oauth_consumer_key=dpf43f3p2l4k3l03",
          "oauth_token=nnch734d00sl2jdk",
          "oauth_signature_method=HMAC-SHA1",
          "oauth_timestamp=137131202",
          "oauth_nonce=chapoH");

  @Test
  void isThatOfTheExampleInTheStandard() {
    assertThat(OAuthSignature.of("GET", PHOTOS, VACATION, SHARED))
        .isEqualTo("MdpQcU8iPSUjWoN/UDMsK2sui9I=");
  }

  @Test
  void doesNotDependOnTheOrderOfTheParameters() {
    List<Parameter> shuffled = new ArrayList<>(VACATION);
    for (int i = 0; i < 50; i++) {
      Collections.shuffle(shuffled, new Random(i));

      assertThat(OAuthSignature.of("GET", PHOTOS, shuffled, SHARED))
          .isEqualTo("MdpQcU8iPSUjWoN/UDMsK2sui9I=");
    }
  }

  /** RFC 5849, 3.4.1.1: names twice, names and values empty, and signs that are escaped twice. */
  @Test
  void signsTheTextOfTheExampleInTheStandard() {
    List<Parameter> parameters =
        parameters(
            "b5==%3D",
            "a3=a",
            "c@=",
            "a2=r b",
            "oauth_consumer_key=9djdj82h48djs9d2",
            "oauth_token=kkk9d7dh3k39sjv7",
            "oauth_signature_method=HMAC-SHA1",
            "oauth_timestamp=137131201",
            "oauth_nonce=7d8f3e4a",
            "c2=",
            "a3=2 q");

    assertThat(OAuthSignature.base("POST", "http://example.com/request", parameters))
        .isEqualTo(
            "POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D"
                + "%253D%25253D%26c%2540%3D%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2"
                + "%26oauth_nonce%3D7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1"
                + "%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7");
  }

  /** The example that X publishes for its own requests, which are signed alike. */
  @ParameterizedTest
  @CsvSource({
    "https://api.twitter.com/1.1/statuses/update.json, hCtSmYh+iHYCEqBWrE7C7hYmtUk=",
    "https://api.x.com/1.1/statuses/update.json, Ls93hJiZbQ3akF3HF3x1Bz8/zU4="
  })
  void isThatOfAnExampleInUse(String address, String signature) {
    List<Parameter> parameters =
        parameters(
            "status=Hello Ladies + Gentlemen, a signed OAuth request!",
            "include_entities=true",
            "oauth_consumer_key=xvz1evFS4wEEPTGEFPHBog",
            "oauth_nonce=kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg",
            "oauth_signature_method=HMAC-SHA1",
            "oauth_timestamp=1318622958",
            "oauth_token=370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb",
            "oauth_version=1.0");

    assertThat(
            OAuthSignature.of(
                "POST",
                address,
                parameters,
                new Shared(
                    "kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw",
                    "LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE")))
        .isEqualTo(signature);
  }

  /** RFC 5849, 3.6. */
  @ParameterizedTest
  @CsvSource({
    "abcXYZ019, abcXYZ019",
    "-._~, -._~",
    "a b, a%20b",
    "a+b, a%2Bb",
    "*, %2A",
    "'!''()', %21%27%28%29",
    "%, %25",
    "&=/, %26%3D%2F",
    "\u00e4\u2603, %C3%A4%E2%98%83"
  })
  void escapesAllButLettersDigitsAndFourMarks(String text, String escaped) {
    assertThat(OAuthSignature.escaped(text)).isEqualTo(escaped);
  }

  @Test
  void changesWithEachOfItsParts() {
    List<Parameter> other = new ArrayList<>(VACATION);
    other.set(0, new Parameter("file", "vacation.png"));

    assertThat(
            Stream.of(
                OAuthSignature.of("GET", PHOTOS, VACATION, SHARED),
                OAuthSignature.of("POST", PHOTOS, VACATION, SHARED),
                OAuthSignature.of("GET", PHOTOS + "/", VACATION, SHARED),
                OAuthSignature.of("GET", PHOTOS, other, SHARED),
                OAuthSignature.of("GET", PHOTOS, VACATION, new Shared("a", SHARED.token())),
                OAuthSignature.of("GET", PHOTOS, VACATION, new Shared(SHARED.client(), ""))))
        .doesNotHaveDuplicates();
  }

  private static List<Parameter> parameters(String... pairs) {
    return Stream.of(pairs)
        .map(it ->
            new Parameter(it.substring(0, it.indexOf('=')), it.substring(it.indexOf('=') + 1)))
        .toList();
  }
}
