resource "aws_db_instance" "shop" {
  identifier              = "shop-prod"
  engine                  = "postgres"
  backup_retention_period = 7 # expect: require-backup-retention
}
