package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is handed over the counter. */
class ReceiptTest {

    private static Desk desk;

    @BeforeAll
    static void open() {
        desk = Desk.open();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    @DisplayName("Only who may read the sale may read its receipt")
    void a_receipt_is_readable_by_its_member_and_by_the_desk_only() {
        var owner = TheCafe.demo().freshMemberWhoSignsIn();
        var stranger = TheCafe.demo().freshMemberWhoSignsIn();
        desk.makeAvailable(owner.id(), 20_00);
        var product = Desk.product(0);
        var price = Body.euros(Desk.price(product));
        var sale = desk.sell(owner.id(), Body.list(Desk.line(product, 1)), Body.list(Desk.paid("WALLET", price)))
                .expect(201);
        var path = "receipts/" + sale.at("receiptNumber");

        for (var page : List.of(path, path + "/explain")) {
            Api.signedIn(owner).get(page).expect(200);
            desk.api().get(page).expect(200);
            Api.signedIn(stranger).get(page).expect(404).isProblem();
            Api.nobody().get(page).expect(401).isProblem();
        }
    }

    @Test
    @DisplayName("I17: receipt numbers of a till have no gap, refused sales and races included")
    void receipt_numbers_have_no_gap() {
        var product = (UUID) Books.rows("select id from product where on_hand > 30 order by id limit 1")
                .getFirst()
                .getFirst();
        var price = Desk.price(product);

        var answers = AtOnce.run(
                20,
                caller -> desk.sell(
                        null,
                        Body.list(Desk.line(product, 1)),
                        Body.list(Desk.paid("CASH", caller % 4 == 0 ? "0.01" : Body.euros(price)))));

        var numbers = answers.stream()
                .filter(answer -> answer.status() == 201)
                .map(answer -> answer.at("receiptNumber"))
                .map(number -> Long.parseLong(number.replaceAll(".*-", "")))
                .sorted()
                .toList();
        assertThat(numbers).hasSize(15);
        assertThat(numbers)
                .isEqualTo(LongStream.rangeClosed(numbers.getFirst(), numbers.getLast())
                        .boxed()
                        .toList());
        Books.areInOrder();
    }
}
