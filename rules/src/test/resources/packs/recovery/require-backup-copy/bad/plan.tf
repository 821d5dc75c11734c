resource "aws_backup_plan" "daily" {
  name = "daily-prod"

  rule { # expect: require-backup-copy
    rule_name         = "daily"
    target_vault_name = "vault"
  }
}
