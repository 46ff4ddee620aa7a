package org.gamingcafe.mutants.rooms_form_no_circle.api.sale;

import org.gamingcafe.mutants.rooms_form_no_circle.api.wallet.Wallet;

public record Sale(Object of) {
    Wallet wallet() {
        return (Wallet) of;
    }
}
