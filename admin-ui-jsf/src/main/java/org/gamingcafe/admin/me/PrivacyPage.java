package org.gamingcafe.admin.me;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.identity.privacy.ConsentView;
import org.gamingcafe.identity.privacy.PrivacyChoice;
import org.gamingcafe.identity.privacy.PrivacyService;
import org.gamingcafe.identity.privacy.PrivacyView;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** What one allows, and the list of each yes and no. */
@Named
@ViewScoped
public class PrivacyPage extends ListPage<ConsentView> {

    @Inject
    PrivacyService privacy;

    private boolean offers;
    private boolean nameInReviews;
    private boolean transfers;
    private long version;
    private String textVersion = "";
    private boolean saved;

    @PostConstruct
    void show() {
        shown(privacy.mine());
    }

    @Override
    protected Slice<ConsentView> load(@Nullable String text, PageRequest page) {
        return privacy.consents(page);
    }

    public void save() {
        saved = false;
        shown(privacy.choose(new PrivacyChoice(offers, nameInReviews, transfers), version));
        saved = true;
        search();
    }

    private void shown(PrivacyView view) {
        offers = view.choice().offers();
        nameInReviews = view.choice().nameInReviews();
        transfers = view.choice().transfers();
        version = view.version();
        textVersion = view.textVersion();
    }

    public boolean isSaved() {
        return saved;
    }

    public String getTextVersion() {
        return textVersion;
    }

    public boolean isOffers() {
        return offers;
    }

    public void setOffers(boolean offers) {
        this.offers = offers;
    }

    public boolean isNameInReviews() {
        return nameInReviews;
    }

    public void setNameInReviews(boolean nameInReviews) {
        this.nameInReviews = nameInReviews;
    }

    public boolean isTransfers() {
        return transfers;
    }

    public void setTransfers(boolean transfers) {
        this.transfers = transfers;
    }
}
