package io.vigil.monitor.alert;

import io.vigil.api.alert.AlertChannel;
import io.vigil.api.alert.AlertCommand.SetSilence;
import io.vigil.api.alert.Contact;
import io.vigil.api.alert.FindAlertSettings;
import io.vigil.api.alert.Route;
import io.vigil.api.grading.Colour;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What administrators set: routes, contacts, silences. Nothing is ever deleted. */
final class Settings {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  Settings(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  List<Route> routes() {
    return jdbc.sql("select routes from alert.routing order by version desc limit 1")
        .query((row, number) -> routes(row))
        .single();
  }

  private List<Route> routes(ResultSet row) throws SQLException {
    return List.of(json.readValue(row.getString("routes"), Route[].class));
  }

  FindAlertSettings.Result all(Instant now) {
    return jdbc.sql("select * from alert.routing order by version desc limit 1")
        .query(
            (row, number) ->
                new FindAlertSettings.Result(
                    listed(now),
                    row.getInt("version"),
                    routes(row),
                    row.getString("set_by"),
                    Rows.time(row, "set_at"),
                    contacts().stream().map(Contact::masked).toList()))
        .single();
  }

  void setRoutes(List<Route> routes, String reason, String actor, Instant at) {
    jdbc.sql(
            """
            insert into alert.routing (version, routes, reason, set_by, set_at)
            select max(version) + 1, :routes::jsonb, :reason, :actor, :at from alert.routing
            """)
        .param("routes", json.writeValueAsString(routes))
        .param("reason", reason)
        .param("actor", actor)
        .param("at", Rows.at(at))
        .update();
  }

  List<Contact> contacts() {
    return jdbc.sql("select * from alert.contact where removed_at is null order by owner, channel")
        .query((row, number) -> contact(row))
        .list();
  }

  Optional<Contact> contact(String id) {
    return jdbc.sql("select * from alert.contact where contact_id = ? and removed_at is null")
        .param(id)
        .query((row, number) -> contact(row))
        .optional();
  }

  private static Contact contact(ResultSet row) throws SQLException {
    return new Contact(
        row.getString("contact_id"),
        AlertChannel.valueOf(row.getString("channel")),
        row.getString("owner"),
        row.getString("address"),
        row.getString("secret"));
  }

  void add(Contact contact, String actor, Instant at) {
    jdbc.sql(
            """
            insert into alert.contact
              (contact_id, channel, owner, address, secret, set_by, set_at)
            values (:id, :channel, :owner, :address, :secret, :actor, :at)
            on conflict (contact_id) do nothing
            """)
        .param("id", contact.contactId())
        .param("channel", contact.channel().name())
        .param("owner", contact.owner())
        .param("address", contact.address())
        .param("secret", contact.secret())
        .param("actor", actor)
        .param("at", Rows.at(at))
        .update();
  }

  boolean removeContact(String id, String actor, Instant at) {
    return jdbc.sql(
                """
                update alert.contact
                set removed_by = :actor, removed_at = :at
                where contact_id = :id and removed_at is null
                """)
            .param("actor", actor)
            .param("at", Rows.at(at))
            .param("id", id)
            .update()
        > 0;
  }

  List<Silence> silences(Instant now) {
    return listed(now).stream()
        .map(
            one ->
                new Silence(
                    one.silenceId(),
                    one.unit(),
                    one.controlPoint(),
                    one.colour(),
                    one.reason(),
                    one.until()))
        .toList();
  }

  private List<FindAlertSettings.Silence> listed(Instant now) {
    return jdbc.sql(
            """
            select * from alert.silence
            where lifted_at is null and set_at <= :now and ends_at > :now
            order by ends_at, silence_id
            """)
        .param("now", Rows.at(now))
        .query((row, number) -> silence(row))
        .list();
  }

  private static FindAlertSettings.Silence silence(ResultSet row) throws SQLException {
    return new FindAlertSettings.Silence(
        row.getString("silence_id"),
        row.getString("unit"),
        row.getString("control_point"),
        Rows.optional(row, "colour", Colour.class),
        row.getString("reason"),
        Rows.time(row, "set_at"),
        Rows.time(row, "ends_at"),
        row.getString("set_by"),
        row.getLong("held"));
  }

  void add(SetSilence silence, Instant at) {
    jdbc.sql(
            """
            insert into alert.silence
              (silence_id, unit, control_point, colour, reason, set_by, set_at, ends_at)
            values (:id, :unit, :point, :colour, :reason, :actor, :at, :until)
            on conflict (silence_id) do nothing
            """)
        .param("id", silence.silenceId())
        .param("unit", silence.unit())
        .param("point", silence.controlPoint())
        .param("colour", Rows.name(silence.colour()))
        .param("reason", silence.reason())
        .param("actor", silence.actor())
        .param("at", Rows.at(at))
        .param("until", Rows.at(silence.until()))
        .update();
  }

  boolean lift(String id, String actor, Instant at) {
    return jdbc.sql(
                """
                update alert.silence
                set lifted_by = :actor, lifted_at = :at
                where silence_id = :id and lifted_at is null and ends_at > :at
                """)
            .param("actor", actor)
            .param("at", Rows.at(at))
            .param("id", id)
            .update()
        > 0;
  }

  boolean hasSilencesToTell(Instant now) {
    return jdbc.sql(
            """
            select exists (
              select from alert.silence
              where told_at is null and (ends_at <= :now or lifted_at is not null))
            """)
        .param("now", Rows.at(now))
        .query(Boolean.class)
        .single();
  }

  /** Silences that are over and of which nothing was told yet; no other node gets them. */
  List<String> takeSilencesToTell(Instant now) {
    return jdbc.sql(
            """
            update alert.silence
            set told_at = :now
            where silence_id in (
              select silence_id from alert.silence
              where told_at is null and (ends_at <= :now or lifted_at is not null)
              order by silence_id
              for update skip locked)
            returning silence_id
            """)
        .param("now", Rows.at(now))
        .query(String.class)
        .list();
  }

  void countHeld(List<Item> items) {
    String[] ids =
        items.stream().map(Item::silence).filter(Objects::nonNull).toArray(String[]::new);
    if (ids.length > 0) {
      jdbc.sql(
              """
              update alert.silence as s
              set held = s.held + n.count
              from (select id, count(*) from unnest(:ids) as t (id) group by id) as n
              where s.silence_id = n.id
              """)
          .param("ids", ids)
          .update();
    }
  }
}
