package io.insightdesk.demo;

import io.insightdesk.platform.security.Role;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * The demo's tenants and people; {@code ./insightdesk up} prints their addresses.
 *
 * @param teams each with its members' addresses, the lead first
 * @param otherCustomers people who only ask: name and address
 */
public record DemoPlan(
        String slug,
        String name,
        String brandColor,
        Locale locale,
        ZoneId timeZone,
        boolean guestsWelcome,
        List<String> hosts,
        List<Person> people,
        List<TeamPlan> teams,
        String organisation,
        List<Person> otherCustomers) {

    static final String PASSWORD = "insightdesk-demo";

    public record Person(String name, String email, Role role) {}

    public record TeamPlan(String name, List<String> members) {}

    static List<DemoPlan> all() {
        return List.of(acme(), globex());
    }

    private static DemoPlan acme() {
        return new DemoPlan(
                "acme",
                "Acme Devices",
                "#4453d6",
                Locale.ENGLISH,
                ZoneId.of("Europe/Berlin"),
                true,
                List.of("acme.localhost"),
                List.of(
                        new Person("Olga Petrova", "olga@acme.test", Role.OWNER),
                        new Person("Adam Keller", "adam@acme.test", Role.ADMIN),
                        new Person("Ana Novak", "ana@acme.test", Role.AGENT),
                        new Person("Ben Adeyemi", "ben@acme.test", Role.AGENT),
                        new Person("Carla Mendes", "carla@customer.test", Role.CUSTOMER),
                        new Person("Carl Ortiz", "carl@customer.test", Role.CUSTOMER)),
                List.of(
                        new TeamPlan("Technical", List.of("ben@acme.test", "ana@acme.test")),
                        new TeamPlan("Billing", List.of("ana@acme.test", "adam@acme.test"))),
                "Mendes Print",
                List.of(
                        new Person("Mira Okafor", "mira@nordwind.test", Role.CUSTOMER),
                        new Person("Lotte de Vries", "lotte@devries.test", Role.CUSTOMER),
                        new Person("Jonas Weber", "jonas@weber.test", Role.CUSTOMER),
                        new Person("Priya Raman", "priya@hikari.test", Role.CUSTOMER),
                        new Person("Tomasz Lis", "tomasz@lis.test", Role.CUSTOMER),
                        new Person("Elena Rossi", "elena@rossi.test", Role.CUSTOMER)));
    }

    private static DemoPlan globex() {
        return new DemoPlan(
                "globex",
                "Globex Offices",
                "#0f766e",
                Locale.ENGLISH,
                ZoneId.of("Europe/Vienna"),
                false,
                List.of("globex.localhost"),
                List.of(
                        new Person("Gus Lindqvist", "gus@globex.test", Role.OWNER),
                        new Person("Gina Moreau", "gina@globex.test", Role.AGENT),
                        new Person("Greta Olsen", "greta@customer.test", Role.CUSTOMER)),
                List.of(
                        new TeamPlan("Front desk", List.of("gina@globex.test")),
                        new TeamPlan("Building", List.of("gus@globex.test", "gina@globex.test"))),
                "Olsen Design",
                List.of(
                        new Person("Lena Huber", "lena@huber.test", Role.CUSTOMER),
                        new Person("Marco Bianchi", "marco@bianchi.test", Role.CUSTOMER),
                        new Person("Yuki Tanaka", "yuki@tanaka.test", Role.CUSTOMER)));
    }
}
