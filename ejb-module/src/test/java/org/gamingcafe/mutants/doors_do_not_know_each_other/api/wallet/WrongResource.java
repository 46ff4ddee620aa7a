package org.gamingcafe.mutants.doors_do_not_know_each_other.api.wallet;

import org.gamingcafe.mutants.doors_do_not_know_each_other.admin.wallet.Page;

class WrongResource extends Page {}
