package moothall.moderation.detection.personaldata;

import moothall.moderation.detection.Hostile;
import moothall.moderation.detection.Marked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankAccountsTest {

  private final BankAccounts accounts = new BankAccounts();

  @Test
  void findsWhatIsMarkedAndNothingElse() {
    Marked.check(
        accounts,
        """
            sort code «12-34-56 account 12345678»
            «12-34-56 12345678»
            sort «12 34 56 acc 12345678» cheers
            my bank: sort code «123456 account number 12345678»
            account «12345678 sort code 12-34-56»
            sort code: «12-34-56, account no: 1234 5678»
            s/c «12-34-56 a/c 12345678»
            pay my account «12 34 56 / 12345678»
            «GB29 NWBK 6016 1331 9268 19»
            «GB29NWBK60161331926819» is the iban
            cod didoli «12-34-56 rhif cyfrif 12345678»
            barclays «12-34-56 number is 12345678»
            acct «12345678 and the sort 12 34 56»
            account ref 00987654
            NI number is QQ 12 34 56 C and account ref 00987654
            sort code 12-34-56
            my account number is 12345678
            01632 960145
            12-03-2026 at 10
            the 12 34 56 buses, 12345678 people
            QQ 12 34 56 C
            4111 1111 1111 1111
            sort it out by 12-03-26
            call 123456 or 123457
            GB29 NWBK
            case 123456 was closed, 12345678 others are open
            bank holiday on 12-03-26
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "12 ", "12-34-56 ", "12345678 ", "sort ", "GB", "account 12345678 "})
  void readsHostileTextInProportionalTime(String unit) {
    Hostile.check(accounts, unit);
  }
}
