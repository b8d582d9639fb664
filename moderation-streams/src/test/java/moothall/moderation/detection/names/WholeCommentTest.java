package moothall.moderation.detection.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import moothall.moderation.content.Author;
import moothall.moderation.content.Comment;
import moothall.moderation.content.Comments;
import moothall.moderation.detection.Hostile;
import moothall.moderation.detection.Marked;
import moothall.moderation.detection.Recogniser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WholeCommentTest {

  static List<Recogniser> all() {
    return List.of(
        new LookalikeAuthors(Register.PEOPLE),
        new AuthorIsPage(),
        new Media(),
        new Capitals(),
        new ManyEmoji());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Arnbermere Borough Council",
        "Ambermere Borough Councll",
        "Ambermere Borough Council.",
        "AMBERMERE BOROUGH COUNCIL",
        "Аmbermere Borough Council",
        "Ambermere  BoroughCouncil",
        "Ambermere Borough Counci",
        "Ambermere Borough Counicl",
        "Ambermere Council Support",
        "Ambermere Refunds Team",
        "Ambermere Council",
        "Ambermere Borough Council Official",
        "Ambermere Helpdesk",
        "Refund Team",
        "Council Tax Refunds",
        "Janice WetherfoId",
        "Martin Earnes"
      })
  void seesANameThatPassesForAnother(String author) {
    assertThat(Marked.isSeen(new LookalikeAuthors(Register.PEOPLE), Comments.by(author, "Hi")))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ambermere Borough Council",
        "Ambermere Parks & Events",
        "Ambermere Gazette",
        "Lorna Tibbs",
        "@ambermere_moaner",
        "oldambermere",
        "IT Helpdesk",
        "Early Bird",
        "Janice Wetherfold",
        "Janice Winters",
        "Ambermere Dog Rescue Team",
        "Glan-y-Bryn Council",
        "Ambermere Town Council Watch Tenants",
        "Martin Eamonn",
        "Tag_Team",
        ""
      })
  void leavesOtherNamesAlone(String author) {
    assertThat(Marked.isSeen(new LookalikeAuthors(Register.PEOPLE), Comments.by(author, "Hi")))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[photo attached: children in PE kit]",
        "Screenshot attached",
        "screenshots attached!",
        "see pic",
        "photo below",
        "pics: attached",
        "llun ynghlwm",
        "[image]",
        "attached photo",
        "see video",
        "video above",
        "[Screenshot of the bulletin]"
      })
  void readsThatAPictureCame(String text) {
    assertThat(Marked.isSeen(new Media(), Comments.saying(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I took a photo",
        "photo ID",
        "photo competition",
        "pictures of the carnival please",
        "attached house",
        "see below",
        "film club",
        "clip the hedge",
        "get the picture?",
        "image of the town",
        "video games",
        "you need photo ID, see the site"
      })
  void doesNotTakeTalkOfPicturesForOne(String text) {
    assertThat(Marked.isSeen(new Media(), Comments.saying(text))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "STOP THE CAMERAS SIGN NOW https://petition.example/7781",
        "SHUT UP CAROL YOU DAFT BAG",
        "WHAT A LOAD OF RUBBISH",
        "COUNCIL TAX UP AGAIN",
        "SACK THE LOT OF THEM!!!",
        "YOU ARE ALL USELESS",
        "FIX THE ROADS NOW",
        "THIS IS A DISGRACE to us",
        "ＳＴＯＰ ＴＨＥ ＣＡＭＥＲＡＳ",
        "I WILL NOT PAY THIS",
        "MAE HYN YN WARTHUS",
        "WHERE ARE MY BINS @carol"
      })
  void hearsShouting(String text) {
    assertThat(Marked.isSeen(new Capitals(), Comments.saying(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What is the ETA on Station Road",
        "OK",
        "NHS BBC GP",
        "I AM",
        "the LET bus route",
        "FOI and SAR and GDPR requests please",
        "It is VERY bad today",
        "ABCDEFGHIJKLMNOP",
        "",
        "12 345 678",
        "HTTPS://A.EXAMPLE/B HTTPS://A.EXAMPLE/C",
        "This IS NOT okay at all"
      })
  void doesNotCallAcronymsShouting(String text) {
    assertThat(Marked.isSeen(new Capitals(), Comments.saying(text))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "🎉🎉🎉🎉🎉",
        "a 🎉 b 👏 c 🚀 d 🐒 e 🔫",
        "❤️❤️❤️❤️❤️",
        "👍🏽👍🏽👍🏽👍🏽👍🏽",
        "🇬🇧🇬🇧🇬🇧🇬🇧🇬🇧",
        "👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧",
        "😂😂😂😂😂😂 no",
        "⏰👀⏰👀⏰",
        "🍕 🍕 🍕 🍕 🍕",
        "🤮🤮🤮🤮🤮🤮🤮",
        "☠️☠️☠️☠️☠️",
        "🏴󠁧󠁢󠁷󠁬󠁳󠁿🏴󠁧󠁢󠁷󠁬󠁳󠁿🏴󠁧󠁢󠁷󠁬󠁳󠁿🏴󠁧󠁢󠁷󠁬󠁳󠁿🏴󠁧󠁢󠁷󠁬󠁳󠁿"
      })
  void countsFiveEmojiAsMany(String text) {
    assertThat(Marked.isSeen(new ManyEmoji(), Comments.saying(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "🎉👏",
        "🐒🐒🐒 month",
        "👍🏽👍🏽👍🏽👍🏽",
        "🇬🇧🇬🇧🇬🇧",
        "👨‍👩‍👧👨‍👩‍👧",
        "01632 960145",
        "#####*****",
        "",
        "© ® ™ © ®",
        ":) :) :) :) :)",
        "🍕🍕",
        "!!!!!!!!"
      })
  void countsFewerAsFew(String text) {
    assertThat(Marked.isSeen(new ManyEmoji(), Comments.saying(text))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ambermere Borough Council", " Ambermere Borough Council "})
  void knowsThePageByItsExactName(String author) {
    assertThat(Marked.isSeen(new AuthorIsPage(), Comments.by(author, "Hi"))).isTrue();
    assertThat(Marked.isSeen(new AuthorIsPage(), Comments.by("Arnbermere", "Hi"))).isFalse();
    assertThat(Marked.isSeen(new AuthorIsPage(), Comments.by("", "Hi"))).isFalse();
  }

  @ParameterizedTest
  @MethodSource("all")
  void readsHostileTextInProportionalTime(Recogniser recogniser) {
    for (String unit : List.of("A ", "🎉", "[photo ", "a", " ")) {
      Hostile.check(recogniser, unit);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void speaksOfTheCommentAsAWhole(Recogniser recogniser) {
    Comment plain = Comments.by("Refund Team", "SHUT UP ALL OF YOU 🎉🎉🎉🎉🎉 [PHOTO]");
    Comment byPage =
        Comments.saying("Hello", plain.page(), new Author("Ambermere Borough Council"));

    assertThat(Marked.spans(recogniser, recogniser instanceof AuthorIsPage ? byPage : plain))
        .containsExactly("(whole)");
  }
}
