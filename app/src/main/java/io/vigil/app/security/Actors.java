package io.vigil.app.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vigil.app.wording.Words;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the people are called whose opaque ids stand in the records. */
@Component
public class Actors {
  private final Accounts accounts;
  private final Words words;
  private final Cache<String, Optional<SignedIn>> known =
      Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(Duration.ofMinutes(1)).build();

  Actors(Accounts accounts, Words words) {
    this.accounts = accounts;
    this.words = words;
  }

  /** The name of an account, or what stands in its place, such as a name that was typed. */
  public String nameOr(Locale locale, String text) {
    return known.get(text, accounts::findById).map(person -> person.name(locale)).orElse(text);
  }

  /** The name of whoever has a login; the login where nobody has. */
  public String ofLogin(Locale locale, String login) {
    return accounts.find(login).map(person -> person.name(locale)).orElse(login);
  }

  /** The name of a person, or that it was a machine or the demonstration. */
  public String name(Locale locale, String actor) {
    return known
        .get(actor, accounts::findById)
        .map(person -> person.name(locale))
        .orElseGet(() -> words.textOr(locale, "actor." + actor, words.text(locale, "actor")));
  }
}
