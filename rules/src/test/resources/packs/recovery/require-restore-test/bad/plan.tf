resource "aws_backup_plan" "daily" { # expect: require-restore-test
  name = "daily"

  rule {
    rule_name         = "daily"
    target_vault_name = "vault"
  }
}
