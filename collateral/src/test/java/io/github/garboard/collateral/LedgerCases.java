package io.github.garboard.collateral;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.garboard.cases.Case;
import io.github.garboard.cases.CaseSuite;
import io.github.garboard.collateral.encumbrance.Account;
import io.github.garboard.collateral.encumbrance.Asset;
import io.github.garboard.collateral.encumbrance.Balance;
import io.github.garboard.collateral.encumbrance.Command;
import io.github.garboard.collateral.encumbrance.EncumbranceLedger;
import io.github.garboard.collateral.encumbrance.Ledger;
import io.github.garboard.collateral.encumbrance.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The published sequences of ledger operations. */
final class LedgerCases {

    private static final Account OWNER = new Account("owner", Asset.of("unit", "home"));

    private LedgerCases() {}

    static CaseSuite on(CaseSuite suite) {
        return suite.model("encumbrance-ledger", LedgerCases::ledger);
    }

    private static Map<String, ?> ledger(Case c) {
        Ledger<Long> ledger = EncumbranceLedger.of(Units.ofLong());
        ledger.apply(new Command.Deposit<>("deposit", OWNER, (long) c.number("deposited")));
        List<Boolean> accepted = new ArrayList<>();
        for (JsonNode operation : c.inputs().get("operations")) {
            accepted.add(ledger.apply(command(operation, accepted.size())).accepted());
        }
        Balance<Long> balance = ledger.balance(OWNER);
        return Map.of("accepted", accepted, "free", balance.free(), "encumbered", balance.encumbered());
    }

    private static Command<Long> command(JsonNode operation, int index) {
        String name = operation.get(0).asText();
        return switch (name) {
            case "pledge" ->
                Command.Pledge.of(
                        operation.get(1).asText(),
                        OWNER,
                        "venue",
                        operation.get(2).asLong());
            case "withdraw" ->
                new Command.Withdraw<>(
                        "withdraw-" + index, OWNER, operation.get(1).asLong());
            default -> throw new IllegalArgumentException("no operation " + name);
        };
    }
}
