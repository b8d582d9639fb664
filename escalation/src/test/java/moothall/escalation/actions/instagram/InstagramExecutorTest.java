package moothall.escalation.actions.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import moothall.contracts.graph.GraphApiServer;
import moothall.contracts.instagram.InstagramAccount;
import moothall.contracts.instagram.InstagramComment;
import moothall.contracts.instagram.InstagramServer;
import moothall.escalation.actions.ActionExecutor;
import moothall.escalation.actions.ActsForPeopleContract;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.actions.meta.MetaExecutorContract;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ActionOutcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InstagramExecutorTest extends MetaExecutorContract implements ActsForPeopleContract {

  private static final String ACCOUNT = "17841405726653026";
  private static final String TOKEN = "EAAInventedAccountToken";

  private final InstagramAccount account = new InstagramAccount(ACCOUNT, TOKEN);
  private final InstagramServer instagram = new InstagramServer(account);

  InstagramExecutorTest() {
    super(new Account(ACCOUNT, TOKEN, InstagramAccount.FOREIGN_TOKEN));
  }

  /** Nobody says with which error; whichever it is, a person is told and nothing is repeated. */
  @ParameterizedTest
  @CsvSource({"100, Rejected", "10, Forbidden", "200, Forbidden"})
  void leavesTheAccountsOwnCommentToAPerson(int code, String outcome) {
    instagram.refuseOwnWith(code);
    String id = nothing();
    account.add(comment(id, ACCOUNT));

    assertThat(executor().perform(hide(id)).getClass().getSimpleName()).isEqualTo(outcome);
    assertThat(account.isHidden(id)).isFalse();
    assertThat(platform().changes(id)).isOne();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void showsAgainWhatItHasHiddenWhetherOrNotItIsListed(boolean listed) throws Exception {
    instagram.listHidden(listed);
    String id = comment();
    executor().perform(hide(id));
    assertThat(listing().contains(id)).isEqualTo(listed);

    assertThat(executor().look(hide(id))).isEqualTo(new ReadBack.Seen(true));
    assertThat(executor().perform(order(id, ActionKind.UNHIDE, PageOf.APPROVED)))
        .isEqualTo(new ActionOutcome.Done());
    assertThat(listing()).contains(id);
  }

  @Test
  void provesItsTokenWhereTheAppDemandsIt() {
    ActionExecutor proving = executorAt(instagram.address(), "proof");
    String id = comment();

    assertThat(proving.perform(hide(id))).isEqualTo(new ActionOutcome.Done());
    assertThat(proving.look(hide(id))).isEqualTo(new ReadBack.Seen(true));
    // openssl dgst -sha256 -hmac "invented app secret" of the token
    assertThat(instagram.proofs())
        .containsOnly("710f1293566db2022dfc255f9945e91011a61f7eea5ef963a058563d7cea279c");
  }

  private String listing() throws IOException, InterruptedException {
    URI list =
        instagram
            .address()
            .resolve(
                "/"
                    + InstagramServer.VERSION
                    + "/18172143295349192/comments?fields=id&access_token="
                    + TOKEN);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  @Override
  protected GraphApiServer server() {
    return instagram;
  }

  @Override
  protected ActionExecutor executorAt(URI address) {
    return executorAt(address, null);
  }

  private ActionExecutor executorAt(URI address, @Nullable String proof) {
    return new InstagramExecutor(
        meta(), new InstagramConfig(address, InstagramServer.VERSION, proof, STANDSTILL));
  }

  @Override
  protected boolean isHidden(String nativeId) {
    return account.isHidden(nativeId);
  }

  @Override
  protected String comment() {
    String id = nothing();
    account.add(comment(id, "2105722729836161"));
    return id;
  }

  private static InstagramComment comment(String id, String author) {
    return new InstagramComment(
        id, "18172143295349192", null, author, "resident01", "words", START);
  }

  @Override
  public Place place() {
    return new Place() {
      @Override
      public ActionExecutor executor() {
        return InstagramExecutorTest.this.executor();
      }

      @Override
      public void next(Trouble trouble) {
        platform().next(trouble);
      }

      @Override
      public String comment() {
        return InstagramExecutorTest.this.comment();
      }

      @Override
      public boolean exists(String nativeId) {
        return account.find(nativeId).isPresent();
      }

      @Override
      public List<String> replies(String nativeId) {
        return account.repliesTo(nativeId).stream().map(InstagramComment::text).toList();
      }
    };
  }
}
