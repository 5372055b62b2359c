package io.github.garboard.liquidation.loss;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/**
 * What is owed by nobody: the deficit of each reserve, until somebody repays it. A reserve that is not in the map has none.
 *
 * @param deficits the deficit of each reserve, in units of it, positive
 * @param <K> the caller's type of reserves
 * @see "Aave v3.3, deficit accounting: the debt that is left when the collateral is gone"
 */
public record DeficitLedger<K>(Map<K, BigInteger> deficits) {

    /**
     * What a repayment did.
     *
     * @param ledger the ledger after it
     * @param repaid the part that was needed, in units
     * @param returned the part that was not, in units
     * @param <K> the caller's type of reserves
     */
    public record Repayment<K>(DeficitLedger<K> ledger, BigInteger repaid, BigInteger returned) {}

    /**
     * Copies and checks.
     *
     * @throws IllegalArgumentException if a deficit is not positive
     */
    public DeficitLedger {
        deficits = Map.copyOf(deficits);
        deficits.forEach((reserve, deficit) -> Units.requirePositive("deficit of " + reserve, deficit));
    }

    /** Returns a ledger without deficits. */
    public static <K> DeficitLedger<K> empty() {
        return new DeficitLedger<>(Map.of());
    }

    /**
     * Returns the deficit of a reserve.
     *
     * @param reserve the reserve
     * @return units of it; 0 if there is none
     */
    public BigInteger deficit(K reserve) {
        return deficits.getOrDefault(reserve, BigInteger.ZERO);
    }

    /**
     * Returns the ledger with a further deficit.
     *
     * @param reserve the reserve
     * @param amount what is missing there, in units, non-negative
     * @return the ledger after it; copies the map, O(number of reserves)
     * @throws IllegalArgumentException if the amount is negative
     */
    public DeficitLedger<K> incur(K reserve, BigInteger amount) {
        Units.requireNonNegative("amount", amount);
        return with(reserve, deficit(reserve).add(amount));
    }

    /**
     * Returns the ledger after an account was liquidated: where no collateral is left, all its remaining debts, in whatever
     * reserve, turn into deficits; as long as there is collateral, none does.
     *
     * @param collateralLeft the value of the account's collateral, in any unit, non-negative
     * @param debtsLeft what the account still owes to each reserve, in units of it, non-negative
     * @return the ledger after it
     * @throws IllegalArgumentException if an amount is negative
     */
    public DeficitLedger<K> writeOff(BigInteger collateralLeft, Map<K, BigInteger> debtsLeft) {
        Units.requireNonNegative("collateralLeft", collateralLeft);
        debtsLeft.forEach((reserve, debt) -> Units.requireNonNegative("debt to " + reserve, debt));
        DeficitLedger<K> ledger = this;
        if (collateralLeft.signum() == 0) {
            for (Map.Entry<K, BigInteger> debt : debtsLeft.entrySet()) {
                ledger = ledger.incur(debt.getKey(), debt.getValue());
            }
        }
        return ledger;
    }

    /**
     * Returns what a repayment does. More than the deficit is not taken.
     *
     * @param reserve the reserve
     * @param offered what somebody pays in, in units, non-negative
     * @return the ledger after it, what was needed and what is returned
     * @throws IllegalArgumentException if the amount is negative
     */
    public Repayment<K> repay(K reserve, BigInteger offered) {
        Units.requireNonNegative("offered", offered);
        BigInteger repaid = offered.min(deficit(reserve));
        return new Repayment<>(with(reserve, deficit(reserve).subtract(repaid)), repaid, offered.subtract(repaid));
    }

    private DeficitLedger<K> with(K reserve, BigInteger deficit) {
        Map<K, BigInteger> after = new HashMap<>(deficits);
        if (deficit.signum() == 0) {
            after.remove(reserve);
        } else {
            after.put(reserve, deficit);
        }
        return new DeficitLedger<>(after);
    }
}
