package org.gamingcafe.admin.inventory;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Names;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.inventory.CategoryService;
import org.gamingcafe.cafe.inventory.LotSearch;
import org.gamingcafe.cafe.inventory.LotView;
import org.gamingcafe.cafe.inventory.MoveSearch;
import org.gamingcafe.cafe.inventory.MoveView;
import org.gamingcafe.cafe.inventory.PriceVersion;
import org.gamingcafe.cafe.inventory.ProductCategory;
import org.gamingcafe.cafe.inventory.ProductDetail;
import org.gamingcafe.cafe.inventory.ProductService;
import org.gamingcafe.cafe.inventory.StockService;
import org.gamingcafe.cafe.inventory.StockTransferService;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.cafe.venue.VenueView;
import org.gamingcafe.platform.kernel.PageRequest;
import org.jspecify.annotations.Nullable;

/** One product: what is said of it, its prices, its lots and its last moves; or a new one. */
@Named
@ViewScoped
public class ProductPage implements Serializable {

    private static final PageRequest LAST = PageRequest.first(20);

    @Inject
    ProductService products;

    @Inject
    ProductCodes codes;

    @Inject
    CategoryService categories;

    @Inject
    StockService stock;

    @Inject
    StockTransferService transfers;

    @Inject
    VenueService venues;

    @Inject
    Names names;

    @Inject
    Here here;

    private final ActKey act = new ActKey();
    private ProductInput input = new ProductInput();
    private final PriceInput price = new PriceInput();
    private final StockInput change = new StockInput();
    private final TransferInput sending = new TransferInput();
    private @Nullable String id;
    private long version;
    private @Nullable String saved;
    private transient @Nullable ProductDetail detail;
    private transient @Nullable List<PriceVersion> prices;
    private transient @Nullable List<LotView> lots;
    private transient @Nullable List<MoveView> moves;

    public void load() {
        if (id != null) {
            show(products.get(key()));
        }
    }

    private UUID key() {
        return Parameters.id(id, "product");
    }

    private void show(ProductDetail shown) {
        detail = shown;
        prices = null;
        lots = null;
        moves = null;
        version = shown.product().version();
        var whole = shown.variantOf();
        input = ProductInput.of(shown, whole == null ? null : codes.sku(whole));
        price.show(shown.product());
    }

    public void save() {
        saved = null;
        var edit = input.edit(whole(), here.currency());
        if (id == null) {
            var added =
                    products.add(here.id(), edit, price.price(here), act.command("product.add", edit, price.asked()));
            id = added.product().id().toString();
        } else {
            products.change(key(), edit, version);
        }
        done("product.saved");
    }

    /** The product that the SKU names. */
    private @Nullable UUID whole() {
        var sku = input.getVariantOf();
        return sku == null ? null : codes.product(here.id(), sku);
    }

    public void setPrice() {
        saved = null;
        var wanted = price.price(here);
        products.setPrice(key(), wanted, act.command("product.price", key(), wanted));
        price.clear();
        done("product.price-set");
    }

    public void adjust() {
        saved = null;
        var wanted = change.change(key(), here.currency());
        stock.adjust(here.id(), List.of(wanted), change.reason(), act.command("stock.adjust", wanted, change.reason()));
        change.clear();
        done("stock.changed");
    }

    public void send() {
        saved = null;
        var pieces = Map.of(key(), sending.pieces());
        transfers.transfer(
                here.id(),
                sending.to(),
                pieces,
                sending.said(),
                act.command("stock.send", pieces, sending.to(), sending.said()));
        sending.clear();
        done("stock.sent");
    }

    /** Where else goods can go. */
    public List<VenueView> getOthers() {
        return venues.mine().stream()
                .filter(venue -> !venue.id().equals(here.id()))
                .toList();
    }

    /** After it was changed: it is shown as it is now. */
    void done(String word) {
        act.renew();
        show(products.get(key()));
        saved = word;
    }

    long version() {
        return version;
    }

    public ProductDetail getDetail() {
        var known = detail;
        if (known == null) {
            known = products.get(key());
            detail = known;
        }
        return known;
    }

    public boolean isChosen() {
        return id != null;
    }

    public List<ProductCategory> getCategories() {
        return categories.list(here.id());
    }

    public List<PriceVersion> getPrices() {
        var known = prices;
        if (known == null) {
            known = products.prices(key(), LAST).items();
            prices = known;
        }
        return known;
    }

    public List<LotView> getLots() {
        var known = lots;
        if (known == null) {
            known = stock.lots(here.id(), new LotSearch(key(), true), LAST).items();
            lots = known;
        }
        return known;
    }

    public List<MoveView> getMoves() {
        var known = moves;
        if (known == null) {
            known = stock.moves(here.id(), new MoveSearch(key(), null, null), LAST)
                    .items();
            moves = known;
            names.learn(known.stream().map(MoveView::actor).toArray(UUID[]::new));
        }
        return known;
    }

    public ActKey getAct() {
        return act;
    }

    public ProductInput getInput() {
        return input;
    }

    public PriceInput getPrice() {
        return price;
    }

    public StockInput getChange() {
        return change;
    }

    public TransferInput getSending() {
        return sending;
    }

    public @Nullable String getSaved() {
        return saved;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null || id.isEmpty() ? null : id;
    }
}
