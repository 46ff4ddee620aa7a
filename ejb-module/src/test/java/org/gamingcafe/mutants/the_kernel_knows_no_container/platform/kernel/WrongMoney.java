package org.gamingcafe.mutants.the_kernel_knows_no_container.platform.kernel;

import jakarta.inject.Inject;

class WrongMoney {
    @Inject
    Object rates;
}
