resource "aws_db_instance" "ledger" {
  engine                  = "postgres"
  instance_class          = "db.t4g.medium"
  backup_retention_period = 35
  tags                    = { data-class = "financial" }
}

resource "aws_db_instance" "catalogue" {
  engine                  = "postgres"
  instance_class          = "db.t4g.medium"
  backup_retention_period = 7
  tags                    = { data-class = "public" }
}

resource "aws_docdb_cluster" "drafts" {
  backup_retention_period = 7
  tags                    = { data-class = "medical" }
}
