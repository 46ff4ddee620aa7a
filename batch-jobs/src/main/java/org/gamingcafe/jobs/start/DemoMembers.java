package org.gamingcafe.jobs.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.gamingcafe.cafe.member.MemberService;
import org.gamingcafe.cafe.member.NewMember;
import org.gamingcafe.cafe.venue.VenueView;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.identity.password.PasswordService;
import org.gamingcafe.platform.kernel.Secret;

/** Fifty members of the demo venue; the first twenty can sign in, every third has money on the wallet. */
@ApplicationScoped
class DemoMembers {

    private static final int WITH_PASSWORD = 20;
    private static final List<String> NAMES = List.of(
            "Ada Winter",
            "Ben Okafor",
            "Chloé Martin",
            "Deniz Kaya",
            "Emil Sørensen",
            "Fatima Haddad",
            "Goran Petrović",
            "Hana Novák",
            "Ivo Silva",
            "Jule Becker",
            "Kenji Mori",
            "Lena Hoffmann",
            "Mateo García",
            "Nora Lindqvist",
            "Oskar Nowak",
            "Priya Nair",
            "Quentin Dubois",
            "Rosa Bianchi",
            "Sami Virtanen",
            "Thea Schulz",
            "Umut Demir",
            "Vera Ivanova",
            "Wim de Vries",
            "Xenia Papadopoulou",
            "Yannick Weber",
            "Zoe Fischer",
            "Amir Rahimi",
            "Britta Krause",
            "Carlos Mendes",
            "Daria Popescu",
            "Elias Wagner",
            "Freya Olsen",
            "Giulia Romano",
            "Hugo Lefèvre",
            "Ines Costa",
            "Jakub Zieliński",
            "Katja Horvat",
            "Liam Murphy",
            "Mila Jovanović",
            "Noah Richter",
            "Olivia Brandt",
            "Paul Neumann",
            "Rania Aziz",
            "Stefan Gruber",
            "Tomasz Wójcik",
            "Ulla Persson",
            "Viktor Kovács",
            "Wanda Lang",
            "Yusuf Arslan",
            "Zora Maric");

    @Inject
    MemberService members;

    @Inject
    WalletService wallets;

    @Inject
    PasswordService passwords;

    @Inject
    Clock clock;

    void enter(VenueView venue, DemoFile file) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (var i = 0; i < NAMES.size(); i++) {
            var name = NAMES.get(i);
            var username = username(name);
            var born = today.minusYears(16 + i % 20L).minusDays(37L * i % 365);
            var language = i % 2 == 0 ? "en" : "de";
            var member = members.enterByTheHouse(
                    new NewMember(venue.id(), name, username, username + "@example.org", null, born, language, null));
            if (i % 3 == 0) {
                wallets.grant(member.accountId(), DemoGoods.price(10 + 5 * (i % 7) + ".00", venue.currency()));
            }
            if (i < WITH_PASSWORD) {
                var password = Secret.random();
                passwords.set(member.accountId(), password);
                file.addMember(member, password);
            } else {
                file.addMember(member, null);
            }
        }
    }

    private static String username(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replace("ø", "o")
                .replace("ń", "n")
                .replaceAll("[^A-Za-z ]", "")
                .replace(' ', '.')
                .toLowerCase(Locale.ROOT);
    }
}
