resource "aws_backup_plan" "daily" {
  name = "daily-prod"

  rule {
    rule_name         = "daily"
    target_vault_name = "vault"

    copy_action {
      destination_vault_arn = "arn:aws:backup:eu-central-1:111122223333:backup-vault:copies"
    }
  }
}
