package moothall.platforms.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sites are asked at the very address that stands in the register, with a password. */
class SiteAddressesTest {

  @ParameterizedTest
  @CsvSource({
    "wordpress, https://news.council.example, true",
    "wordpress, https://news.council.example:8443/blog/, true",
    "wordpress, https://news..council.example, false",
    "wordpress, https://.council.example, false",
    "wordpress, https://-news.council.example, false",
    "wordpress, https://council.example./, false",
    "mastodon, council@social.example, true",
    "mastodon, council@social..example, false",
    "bluesky, did:web:council.example, true",
    "bluesky, did:web:council..example, false",
    "feed, https://blog..council.example/feed, false",
    "drupal, https://www..council.example/jsonapi/comment/comment, false",
    "wordpress, http://127.0.0.1:8080, true",
    "wordpress, http://news.council.example, false",
    "wordpress, http://localhost.evil.example:80/, false",
    "wordpress, https://name:password@news.council.example, false",
    "wordpress, https://news.council.example/?p=1, false",
    "wordpress, file:///etc/passwd, false",
    "drupal, https://www.council.example/jsonapi/comment/comment, true",
    "drupal, https://www.council.example/cy/jsonapi/comment/news_comment, true",
    "drupal, https://www.council.example/jsonapi/user/user, false",
    "drupal, http://www.council.example/jsonapi/comment/comment, false",
    "feed, https://blog.council.example/comments/feed/, true",
    "feed, https://blog.council.example/?feed=comments-rss2, true",
    "feed, https://blog.council.example, false",
    "feed, http://blog.council.example/feed, false",
    "feed, 'https://blog.council.example/a b', false",
    "feed, https://blog.council.example/%zz, false"
  })
  void areEncryptedAndWithoutSecrets(String platform, String account, boolean fits) {
    assertThat(
            PlatformsFile.shipped()
                .find(platform)
                .orElseThrow()
                .page()
                .account()
                .orElseThrow()
                .fits(account))
        .isEqualTo(fits);
  }
}
