resource "aws_backup_vault" "main" { # expect: require-locked-backups
  name = "main"
}
