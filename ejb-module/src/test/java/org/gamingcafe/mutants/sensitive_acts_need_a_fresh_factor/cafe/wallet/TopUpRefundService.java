package org.gamingcafe.mutants.sensitive_acts_need_a_fresh_factor.cafe.wallet;

final class TopUpRefundService {

    void refund() {}
}
