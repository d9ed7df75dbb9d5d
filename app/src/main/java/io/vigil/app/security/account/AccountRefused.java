package io.vigil.app.security.account;

import io.vigil.api.message.Rejection;
import java.util.Locale;

/** A change of an account that is refused. */
public class AccountRefused extends Rejection {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    LOGIN("login", "write 2 to 64 small letters, digits or any of . _ @ -, beginning with either"),
    LOGIN_TAKEN("login", "another account has it"),
    NAME("name", "write 1 to 100 characters"),
    ROLE("role", "machines have this role; issue a token instead"),
    SCOPES("scopes", "this role needs the units that it sees"),
    UNIT("scopes", "there is no such unit; write codes of units"),
    EXTERNAL_ID_TAKEN("externalId", "another account has it"),
    LAST_ADMINISTRATOR("role", "it is the last administrator who can sign in; make another first"),
    ONESELF("account", "nobody takes this from oneself; another administrator can"),
    ERASED("account", "the person was erased"),
    PASSWORD("password", "write 10 to 200 characters, not the login"),
    WRONG_PASSWORD("password", "the present password is another"),
    LINK("link", "the link has expired or was used; ask for a new one"),
    NO_DEPUTY("deputy", "an administrator, a machine or an account that is off cannot be this"),
    UNTIL("until", "write a day from today on, at most two years ahead"),
    OTHER_ROLE("successor", "it has another role; give it the same role first"),
    SUCCESSOR("successor", "choose another account that is switched on"),
    MAIL("mail", "write an address such as office@college.edu.cn"),
    PHONE("phone", "write 5 to 20 digits, with + - or spaces between them"),
    GROUND("ground", "write the ground in law, at most 500 characters"),
    CONFIRM("confirm", "repeat the login, since this cannot be undone");

    private final String field;
    private final String remedy;

    Reason(String field, String remedy) {
      this.field = field;
      this.remedy = remedy;
    }

    Kind kind() {
      return switch (this) {
        case LOGIN_TAKEN, EXTERNAL_ID_TAKEN, LAST_ADMINISTRATOR, ONESELF, ERASED, OTHER_ROLE ->
            Kind.CONFLICT;
        default -> Kind.INVALID;
      };
    }
  }

  AccountRefused(Reason reason, String value) {
    super(
        reason.kind(),
        "account." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        "'%2$s' has the value '%1$s': %3$s.",
        value,
        reason.field,
        reason.remedy);
  }
}
