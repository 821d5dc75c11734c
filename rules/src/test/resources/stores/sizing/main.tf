resource "aws_db_instance" "shop" {
  identifier         = "shop"
  engine             = "postgres"
  instance_class     = "db.m7g.large"
  backup_window      = "02:00-03:00"
  maintenance_window = "sun:03:30-sun:04:30"
}

resource "aws_rds_cluster" "orders" {
  cluster_identifier           = "orders"
  engine                       = "aurora-postgresql"
  preferred_backup_window      = "02:00-03:00"
  preferred_maintenance_window = "sun:03:30-sun:04:30"
}

resource "aws_rds_cluster_instance" "writer" {
  cluster_identifier = aws_rds_cluster.orders.id
  instance_class     = "db.r7g.2xlarge"
}

resource "aws_rds_cluster_instance" "reader" {
  cluster_identifier = aws_rds_cluster.orders.id
  instance_class     = "db.r7g.large"
  promotion_tier     = 1
}

resource "aws_rds_cluster_instance" "reports" {
  cluster_identifier = aws_rds_cluster.orders.id
  instance_class     = "db.t4g.medium"
  promotion_tier     = 15
}

resource "aws_elasticache_replication_group" "sessions" {
  replication_group_id = "sessions"
  node_type            = "cache.r7g.large"
  snapshot_window      = "02:00-03:00"
  maintenance_window   = "sun:03:30-sun:04:30"
}

resource "aws_dynamodb_table" "carts" {
  name           = "carts"
  read_capacity  = 5
  write_capacity = 5
}

resource "aws_appautoscaling_target" "carts" {
  service_namespace  = "dynamodb"
  resource_id        = "table/carts"
  scalable_dimension = "dynamodb:table:ReadCapacityUnits"
  min_capacity       = 5
  max_capacity       = 100
}

resource "aws_dynamodb_table" "visits" {
  name         = "visits"
  billing_mode = "PAY_PER_REQUEST"

  on_demand_throughput {
    max_read_request_units = 4000
  }
}

resource "aws_msk_cluster" "events" {
  cluster_name           = "events"
  kafka_version          = "3.6.0"
  number_of_broker_nodes = 6

  broker_node_group_info {
    instance_type  = "kafka.m7g.large"
    client_subnets = ["subnet-1", "subnet-2", "subnet-3"]

    storage_info {
      ebs_storage_info {
        volume_size = 500
      }
    }
  }
}

resource "aws_appautoscaling_target" "events" {
  service_namespace  = "kafka"
  resource_id        = aws_msk_cluster.events.arn
  scalable_dimension = "kafka:broker-storage:VolumeSize"
  min_capacity       = 1
  max_capacity       = 2000
}

resource "azurerm_mysql_flexible_server" "shop" {
  name     = "shop"
  sku_name = "GP_Standard_D2ds_v4"

  storage {
    size_gb = 500
    iops    = 3000
  }
}

resource "google_sql_database_instance" "shop" {
  name             = "shop"
  database_version = "POSTGRES_16"

  settings {
    tier = "db-custom-4-15360"
  }
}
