package org.gamingcafe.admin.inventory;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.gamingcafe.admin.Downloads;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.admin.Names;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.inventory.MoveKind;
import org.gamingcafe.cafe.inventory.MoveSearch;
import org.gamingcafe.cafe.inventory.MoveView;
import org.gamingcafe.cafe.inventory.ProductService;
import org.gamingcafe.cafe.inventory.StockService;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** Every move of stock: of all products or of one, for one reason or all, between two days or ever. */
@Named
@ViewScoped
public class MovesPage extends ListPage<MoveView> {

    @Inject
    StockService stock;

    @Inject
    ProductService products;

    @Inject
    Names names;

    @Inject
    Here here;

    private @Nullable String product;
    private @Nullable MoveKind kind;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable String productName;

    @Override
    protected Slice<MoveView> load(@Nullable String text, PageRequest page) {
        var found = stock.moves(here.id(), wanted(), page);
        names.learn(found.items().stream().map(MoveView::actor).toArray(UUID[]::new));
        return found;
    }

    /** One day alone says nothing: then all of them are shown. */
    private MoveSearch wanted() {
        var id = product == null ? null : Parameters.id(product, "product");
        var whole = from != null && to != null;
        return new MoveSearch(id, kind, null, whole ? from : null, whole ? to : null);
    }

    public void export() throws IOException {
        Downloads.send("moves.csv", "text/csv", stock.exportMoves(here.id(), wanted()));
    }

    @Override
    protected boolean narrowed() {
        return product != null || kind != null || from != null && to != null;
    }

    /** What the product is called of which they are. */
    public @Nullable String getProductName() {
        var known = productName;
        if (known == null && product != null) {
            known = products.get(Parameters.id(product, "product")).product().name();
            productName = known;
        }
        return known;
    }

    public MoveKind[] getKinds() {
        return MoveKind.values();
    }

    public @Nullable String getProduct() {
        return product;
    }

    public void setProduct(@Nullable String product) {
        this.product = product == null || product.isEmpty() ? null : product;
    }

    public @Nullable MoveKind getKind() {
        return kind;
    }

    public void setKind(@Nullable MoveKind kind) {
        this.kind = kind;
    }

    /** As an address says it; what is no day is none. */
    public @Nullable String getFirstDay() {
        return from == null ? null : from.toString();
    }

    public void setFirstDay(@Nullable String day) {
        from = day(day);
    }

    public @Nullable String getLastDay() {
        return to == null ? null : to.toString();
    }

    public void setLastDay(@Nullable String day) {
        to = day(day);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }
}
