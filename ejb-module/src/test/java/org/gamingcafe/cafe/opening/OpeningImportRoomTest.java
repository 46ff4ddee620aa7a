package org.gamingcafe.cafe.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.util.List;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.cafe.inventory.ProductSearch;
import org.gamingcafe.cafe.inventory.ProductView;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.member.MemberService;
import org.gamingcafe.cafe.member.MemberView;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.access.StepUpRequired;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "Moving in: members, balances, products and stock from tables, tried first, whole or not at all, and taken back")
class OpeningImportRoomTest extends CounterTest {

    private static final String PRODUCTS = """
            sku;name;category;price;tax_percent;barcode;low_below;age_from;cost
            COLA;Cola;Drinks;2,50;19;4006381333931;6;;0,80
            BEER;Beer;drinks;3,50;19;;;16;1,10
            NUTS;Nuts;Snacks;1.90;7;;;;
            """;
    private static final String STOCK = """
            sku,pieces,unit_cost,expires_on,batch
            COLA,24,0.80,2027-01-31,L1
            COLA,12,0.75,2027-03-31,
            NUTS,10,0,,
            """;

    private final OpeningImportService imports = the(OpeningImportService.class);
    private final Caller admin = stepped(staff(venue, Role.ADMIN));
    private final String tag = Ids.next().toString().substring(24);

    private String members() {
        return """
                \uFEFFName,Email,Phone,Birth_Date,Language,Cash,Bonus,Bonus_Days
                Ada,ada-%1$s@example.org,,2001-02-03,de,12.50,3.00,30
                "Bob, the second",bob-%1$s@example.org,,,,,,
                """.formatted(tag);
    }

    private ImportPreview preview(ImportKind kind, String content) {
        return as(admin, () -> imports.preview(venue, kind, content));
    }

    private ImportView book(ImportKind kind, String content) {
        return as(admin, () -> imports.book(venue, kind, "old house.csv", content, aCommand()));
    }

    private ImportView undo(ImportView made) {
        return as(admin, () -> imports.undo(made.id(), "wrong file", aCommand()));
    }

    private List<MemberView> found(String text) {
        return as(
                        manager,
                        () -> the(MemberService.class)
                                .search(venue, text, AccountService.Sort.NAME, new PageRequest(20, null)))
                .items();
    }

    private ProductView product(String sku) {
        var search = ProductSearch.of(sku);
        return as(manager, () -> inventory.products(venue, search, new PageRequest(20, null))).items().stream()
                .filter(one -> one.sku().equals(sku))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("Members come with what lies on their wallets, against 3100, and the books balance")
    void members_come_with_their_balances() {
        var made = book(ImportKind.MEMBERS, members());

        assertThat(made.lines()).isEqualTo(2);
        assertThat(made.value()).isEqualTo(euro("15.50"));
        var ada = found("ada-" + tag).getFirst();
        assertThat(ada.name()).isEqualTo("Ada");
        assertThat(ada.language()).isEqualTo("de");
        assertThat(ada.birthDate()).hasToString("2001-02-03");
        assertThat(ada.birthSeenBy()).as("nobody has seen a document").isNull();
        assertThat(cashOf(ada.accountId())).isEqualTo(euro("12.50"));
        assertThat(bonusOf(ada.accountId())).isEqualTo(euro("3.00"));
        assertThat(found("bob-" + tag).getFirst().name()).isEqualTo("Bob, the second");
        assertThat(sum(Chart.OPENING_BALANCE)).isEqualTo(euro("-15.50"));
        assertThat(imbalance()).isZero();
        assertThatGrantsAddUp();
        assertThat(events(OpeningImported.class)).singleElement().satisfies(told -> {
            assertThat(told.act()).isEqualTo("opening.imported");
            assertThat(told.changes()).containsEntry("lines", "2").containsEntry("value", "15.50 EUR");
        });
    }

    @Test
    @DisplayName(
            "Products come with their categories, which are written as they are here; stock lies in lots at its cost")
    void products_and_stock_come() {
        book(ImportKind.PRODUCTS, PRODUCTS);
        var made = book(ImportKind.STOCK, STOCK);

        assertThat(made.value()).isEqualTo(euro("28.20"));
        assertThat(product("COLA").stock()).isEqualTo(36);
        assertThat(product("COLA").price()).isEqualTo(euro("2.50"));
        assertThat(product("BEER").category()).isEqualTo("Drinks");
        assertThat(product("BEER").ageFrom()).isEqualTo(16);
        assertThat(product("NUTS").stock()).isEqualTo(10);
        assertThat(number(
                        "select count(*) from lot where product_id = ?",
                        product("COLA").id()))
                .isEqualTo(2);
        assertThat(sum(Chart.INVENTORY)).isEqualTo(euro("28.20"));
        assertThat(sum(Chart.OPENING_BALANCE)).isEqualTo(euro("28.20"));
        assertThat(imbalance()).isZero();
        assertThat(as(admin, () -> imports.list(venue, new PageRequest(1, null)))
                        .items())
                .containsExactly(made);
    }

    @Test
    @DisplayName("A preview tries every line by the rules of its room, says what is wrong with each, and keeps nothing")
    void a_preview_keeps_nothing() {
        var tried = preview(ImportKind.MEMBERS, members() + """
                ,nobody-%1$s@example.org,,,,,,
                Eve,ada-%1$s@example.org,,,,,,
                Mallory,no address,,,,,,
                Rich,rich-%1$s@example.org,,,,5000,,
                Old,old-%1$s@example.org,,1.2.1990,,,,
                Much,much-%1$s@example.org,,,,1.005,,
                Cells,cells-%1$s@example.org,,,,,,,,9
                """.formatted(tag));

        assertThat(tried.lines()).extracting(ImportPreview.Line::number).containsExactly(2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(tried.lines().subList(0, 2))
                .extracting(ImportPreview.Line::fault)
                .containsOnlyNulls();
        assertThat(tried.lines().subList(2, 9))
                .extracting(line -> line.fault() == null ? null : line.fault().code())
                .containsExactly(
                        "opening.cell-missing",
                        "opening.twice",
                        "email.malformed",
                        "wallet.too-full",
                        "opening.day",
                        "opening.money",
                        "opening.cells");
        assertThat(tried.faults()).isEqualTo(7);
        assertThat(tried.value()).isEqualTo(euro("15.50"));
        assertThat(found(tag)).isEmpty();
        assertThat(sum(Chart.OPENING_BALANCE)).isEqualTo(euro("0.00"));
        assertThat(events(OpeningImported.class)).isEmpty();
        assertThat(number("select count(*) from account_role where venue_id = ? and role = 'MEMBER'", venue))
                .isZero();
        assertThat(number("select count(*) from journal_entry where venue_id = ?", venue))
                .isZero();
    }

    @Test
    @DisplayName("Cash and bonus together stay under the maximum of a wallet, or the line is refused")
    void cash_and_bonus_fit_together() {
        var tried = preview(ImportKind.MEMBERS, members() + """
                Both,both-%1$s@example.org,,,,600,600,
                Just,just-%1$s@example.org,,,,600,400,
                """.formatted(tag));

        assertThat(tried.lines().get(2).fault()).isNotNull();
        assertThat(tried.lines().get(3).fault()).isNull();
    }

    @Test
    void one_wrong_line_and_nothing_is_booked() {
        assertRefused(
                "opening.line",
                () -> book(ImportKind.MEMBERS, members() + "Eve,ada-%s@example.org,,,,,,\n".formatted(tag)));

        assertThat(found(tag)).isEmpty();
        assertThat(number("select count(*) from opening_import where venue_id = ?", venue))
                .isZero();
        assertThat(sum(Chart.OPENING_BALANCE)).isEqualTo(euro("0.00"));
    }

    @Test
    @DisplayName("Balances of members who are here go onto their wallets, by number or by address")
    void balances_of_members_who_are_here() {
        book(ImportKind.MEMBERS, members());
        var bob = found("bob-" + tag).getFirst();
        var table = "member,cash\n%s,1.00\nada-%s@example.org,2.00\n".formatted(bob.number(), tag);

        book(ImportKind.BALANCES, table);

        assertThat(cashOf(bob.accountId())).isEqualTo(euro("1.00"));
        assertThat(cashOf(found("ada-" + tag).getFirst().accountId())).isEqualTo(euro("14.50"));
        var wrong = preview(ImportKind.BALANCES, "member,cash\nM-999999999,1\n%s,0\n".formatted(bob.number()));
        assertThat(wrong.lines())
                .extracting(line -> line.fault() == null ? null : line.fault().code())
                .containsExactly("member.not-found", "opening.nothing");
        var elsewhere = stepped(staff(aVenue(), Role.ADMIN));
        var foreign = elsewhere.permissions().keySet().iterator().next();
        assertThat(as(elsewhere, () -> imports.preview(foreign, ImportKind.BALANCES, table))
                        .lines())
                .as("members of another venue are none")
                .extracting(line -> line.fault() == null ? null : line.fault().code())
                .containsOnly("member.not-found");
    }

    @Test
    @DisplayName("I16: nobody brings money onto their own wallet")
    void nobody_serves_themselves() {
        var both = anEnteredMember("0.00");
        var number = as(manager, () -> the(MemberService.class).get(both)).number();
        var selfServing = stepped(caller(Caller.Kind.STAFF, both, venue, admin.everyPermission()));

        var tried = as(
                selfServing, () -> imports.preview(venue, ImportKind.BALANCES, "member,cash\n" + number + ",500.00\n"));

        assertThat(tried.faults()).isEqualTo(1);
        assertRefused(
                "opening.line",
                () -> as(
                        selfServing,
                        () -> imports.book(
                                venue,
                                ImportKind.BALANCES,
                                "mine.csv",
                                "member,cash\n" + number + ",500.00\n",
                                aCommand())));
    }

    @Test
    @DisplayName("What was imported is taken back by reversal, and everything is as it was")
    void an_import_is_taken_back() {
        var people = book(ImportKind.MEMBERS, members());
        var goods = book(ImportKind.PRODUCTS, PRODUCTS);
        var shelves = book(ImportKind.STOCK, STOCK);
        var ada = found("ada-" + tag).getFirst().accountId();
        var cola = product("COLA").id();

        assertRefused("opening.used", () -> undo(goods));
        assertThat(undo(shelves).undoReason()).isEqualTo("wrong file");
        undo(goods);
        undo(people);

        assertThat(cashOf(ada)).isEqualTo(euro("0.00"));
        assertThat(bonusOf(ada)).isEqualTo(euro("0.00"));
        assertThat(number("select on_hand from product where id = ?", cola)).isZero();
        assertThatThrownBy(() -> as(manager, () -> inventory.get(cola))).isInstanceOf(NotFound.class);
        assertThat(sum(Chart.OPENING_BALANCE)).isEqualTo(euro("0.00"));
        assertThat(sum(Chart.INVENTORY)).isEqualTo(euro("0.00"));
        assertThat(imbalance()).isZero();
        assertThatGrantsAddUp();
        assertRefused("opening.undone", () -> undo(people));
        assertThat(as(admin, () -> imports.get(people.id())).isUndone()).isTrue();
    }

    @Test
    @DisplayName("What was taken back comes again from the same tables, as often as it has to, and is taken back again")
    void the_same_tables_come_again() {
        for (var round = 0; round < 3; round++) {
            var people = book(ImportKind.MEMBERS, members());
            var goods = book(ImportKind.PRODUCTS, PRODUCTS);
            var shelves = book(ImportKind.STOCK, STOCK);
            var balances = book(ImportKind.BALANCES, "member,cash\nada-%s@example.org,2.00\n".formatted(tag));
            var ada = found("ada-" + tag);
            assertThat(ada).as("round %s", round).hasSize(1);
            assertThat(cashOf(ada.getFirst().accountId())).isEqualTo(euro("14.50"));
            assertThat(product("COLA").stock()).isEqualTo(36);
            assertThat(preview(ImportKind.MEMBERS, members()).faults()).isEqualTo(2);

            undo(balances);
            undo(shelves);
            undo(goods);
            undo(people);

            assertThat(preview(ImportKind.MEMBERS, members()).faults()).isZero();
            assertThat(preview(ImportKind.PRODUCTS, PRODUCTS).faults()).isZero();
        }
        assertThat(sum(Chart.OPENING_BALANCE)).isEqualTo(euro("0.00"));
        assertThat(sum(Chart.INVENTORY)).isEqualTo(euro("0.00"));
        assertThat(imbalance()).isZero();
        assertThatGrantsAddUp();
        assertThat(sql(
                        "select username, email, phone from account where home_venue = ? and status = 'DEACTIVATED'",
                        venue))
                .as("nothing of who was taken back stands in the way of who they are")
                .hasSize(6)
                .allSatisfy(row -> assertThat(row.values()).containsOnlyNulls());
    }

    @Test
    @DisplayName("Who has come to their account since stays, with everybody of the table")
    void who_has_come_to_their_account_stays() {
        var people = book(ImportKind.MEMBERS, "name,email\nAda,ada-%s@example.org\n".formatted(tag));
        var ada = found("ada-" + tag).getFirst().accountId();
        change("insert into password (account_id, phc, changed_at) values (?, 'x', ?)", ada, clock().instant());

        assertRefused("opening.used", () -> undo(people));

        assertThat(found("ada-" + tag)).hasSize(1);
    }

    @Test
    @DisplayName("What has been spent or sold since stays, all of it")
    void what_was_used_stays() {
        var people = book(ImportKind.MEMBERS, members());
        book(ImportKind.PRODUCTS, PRODUCTS);
        var shelves = book(ImportKind.STOCK, STOCK);
        var ada = found("ada-" + tag).getFirst().accountId();
        var shift = openShift("0.00");
        sell(ada, shift, List.of(line(product("COLA"), 1)), wallet("2.50"));

        assertRefused("opening.used", () -> undo(people));
        assertRefused("opening.used", () -> undo(shelves));

        assertThat(product("COLA").stock()).isEqualTo(35);
        assertThat(product("NUTS").stock()).isEqualTo(10);
        assertThat(bonusOf(ada).plus(cashOf(ada))).isEqualTo(euro("13.00"));
        assertThat(as(admin, () -> imports.get(people.id())).isUndone()).isFalse();
    }

    @Test
    @DisplayName("I14: the same command is one import; two who book the same file at once make the members once")
    void the_same_command_is_one_import() {
        var command = Command.of("test", Ids.next().toString());
        var once = as(admin, () -> imports.book(venue, ImportKind.MEMBERS, "a.csv", members(), command));
        assertThat(as(admin, () -> imports.book(venue, ImportKind.MEMBERS, "a.csv", members(), command)))
                .isEqualTo(once);

        var race =
                as(admin, () -> race(4, () -> imports.book(venue, ImportKind.PRODUCTS, "b.csv", PRODUCTS, aCommand())));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(LineRefused.class)).isEqualTo(3);
        assertThat(number("select count(*) from product where venue_id = ?", venue))
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PRODUCTS | '' | opening.empty
            PRODUCTS | 'sku,name,category,price,tax_percent' | opening.empty
            PRODUCTS | 'sku,name,category,price' | opening.column-missing
            MEMBERS  | 'name,role' | opening.column-unknown
            MEMBERS  | 'name,Name' | opening.column-twice
            MEMBERS  | '"name' | opening.file
            """)
    void what_is_no_table_of_this_kind_is_refused(ImportKind kind, String content, String code) {
        for (var act : List.<Runnable>of(() -> preview(kind, content), () -> book(kind, content))) {
            assertThatThrownBy(act::run).isInstanceOfSatisfying(InvalidInput.class, no -> {
                assertThat(no.code()).isEqualTo(code);
                assertThat(no.field()).isEqualTo("content");
            });
        }
    }

    @Test
    void a_table_has_an_end() {
        assertRefused("opening.too-many", () -> preview(ImportKind.MEMBERS, "name\n" + "Ada\n".repeat(2_001)));
        assertRefused("opening.file", () -> preview(ImportKind.MEMBERS, "name\n" + "a".repeat(900_000)));
    }

    @Test
    @DisplayName("Only who moves a venue in imports, with a fresh factor, and sees imports of no other venue")
    void only_who_may_imports() {
        var made = book(ImportKind.PRODUCTS, PRODUCTS);
        assertThatThrownBy(() -> as(manager, () -> imports.preview(venue, ImportKind.STOCK, STOCK)))
                .isInstanceOf(EJBAccessException.class);
        var tired = staff(venue, Role.ADMIN);
        clock().advance(Duration.ofMinutes(11));
        assertThatThrownBy(() -> as(tired, () -> imports.undo(made.id(), "x", aCommand())))
                .isInstanceOf(StepUpRequired.class);
        var elsewhere = stepped(staff(aVenue(), Role.ADMIN));
        assertThatThrownBy(() -> as(elsewhere, () -> imports.get(made.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(elsewhere, () -> imports.list(venue, new PageRequest(5, null))))
                .isInstanceOf(Refusal.class);
    }
}
